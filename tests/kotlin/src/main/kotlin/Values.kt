/**
 * Values as they come out of a call, how they are printed, and the two ways a scenario can stop.
 */
package app.stillnight.scenarios

import com.google.gson.JsonArray
import com.google.gson.JsonElement
import com.google.gson.JsonNull
import com.google.gson.JsonObject
import com.google.gson.JsonPrimitive
import java.time.Instant
import java.time.OffsetDateTime
import java.time.format.DateTimeParseException

/** Why a scenario stopped. */
sealed class Stop(text: String) : Exception(text) {
    /** The scenario itself is wrong: an unknown call, field, step. */
    class Mistake(text: String) : Stop(text)

    /** The app did something else than expected. */
    class Failed(text: String) : Stop(text)
}

fun mistake(text: String): Nothing = throw Stop.Mistake(text)

fun failed(text: String): Nothing = throw Stop.Failed(text)

/** A value that a call gave. */
sealed interface Value {
    data object Nothing : Value
    data class Yes(val yes: Boolean) : Value
    data class Number(val number: Long) : Value
    data class Text(val text: String) : Value
    data class Items(val items: List<Value>) : Value

    /** A record: always all of its fields. */
    data class Record(val fields: Map<String, Value>) : Value

    /** An enum's variant with fields. */
    data class Variant(val name: String, val fields: Map<String, Value>) : Value

    /** A map from text. */
    data class Entries(val entries: Map<String, Value>) : Value
}

fun Value.json(): JsonElement = when (this) {
    Value.Nothing -> JsonNull.INSTANCE
    is Value.Yes -> JsonPrimitive(yes)
    is Value.Number -> JsonPrimitive(number)
    is Value.Text -> JsonPrimitive(text)
    is Value.Items -> JsonArray().also { list -> items.forEach { list.add(it.json()) } }
    is Value.Record -> json(fields)
    is Value.Variant -> JsonObject().also { it.add(name, json(fields)) }
    is Value.Entries -> json(entries)
}

private fun json(fields: Map<String, Value>) = JsonObject().also { o -> fields.forEach { (k, v) -> o.add(k, v.json()) } }

/** JSON on one line; a number that can only be an instant is followed by its date. */
fun show(json: JsonElement): String {
    val number = whole(json)
    return if (number != null && number > 100_000_000_000) "$json (${Instant.ofEpochMilli(number)})" else json.toString()
}

fun text(json: JsonElement?): String? = (json as? JsonPrimitive)?.takeIf { it.isString }?.asString

fun yes(json: JsonElement?): Boolean? = (json as? JsonPrimitive)?.takeIf { it.isBoolean }?.asBoolean

fun whole(json: JsonElement?): Long? = (json as? JsonPrimitive)?.takeIf { it.isNumber }?.asString?.toLongOrNull()

/** An instant from RFC 3339 text or milliseconds. */
fun instant(json: JsonElement?): Long? = whole(json) ?: text(json)?.let {
    try {
        OffsetDateTime.parse(it).toInstant().toEpochMilli()
    } catch (_: DateTimeParseException) {
        null
    }
}

/** The part of a value at a path such as `pending.0.id`; the whole at an empty path. */
fun at(json: JsonElement, path: String): JsonElement? =
    path.split('.').filter { it.isNotEmpty() }.fold(json as JsonElement?) { value, part ->
        when (value) {
            is JsonArray -> part.toIntOrNull()?.takeIf { it in 0 until value.size() }?.let(value::get)
            is JsonObject -> value.get(part)
            else -> null
        }
    }
