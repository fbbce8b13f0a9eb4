/**
 * Patterns: what a scenario says a value must be.
 *
 * Decides what matches, what differs, and what is a mistake in the pattern itself (a field that the value can't have).
 */
package app.stillnight.scenarios

import com.google.gson.JsonArray
import com.google.gson.JsonElement
import com.google.gson.JsonNull
import com.google.gson.JsonObject
import com.google.gson.JsonPrimitive

private val MATCHERS = listOf("\$includes", "\$len", "\$contains", "\$not")

private fun differs(at: String, expected: String, came: Value): Nothing =
    failed("at ${at.ifEmpty { "the whole value" }}\nexpected: $expected\ncame:     ${show(came.json())}")

private fun join(at: String, part: Any) = if (at.isEmpty()) "$part" else "$at.$part"

/** Holds a value against a pattern whose references are filled in. */
fun hold(pattern: JsonElement, came: Value, at: String) {
    when {
        pattern is JsonObject && pattern.keySet().any { it.startsWith("$") } -> {
            if (!pattern.keySet().all { it.startsWith("$") }) mistake("matchers and fields in one pattern: $pattern")
            pattern.entrySet().forEach { (name, wanted) -> matcher(name, wanted, came, at) }
        }

        pattern is JsonObject -> holdObject(pattern, came, at)

        pattern is JsonArray && came is Value.Items -> {
            if (pattern.size() != came.items.size) differs(at, "${pattern.size()} elements: $pattern", came)
            pattern.zip(came.items).forEachIndexed { i, (wanted, item) -> hold(wanted, item, join(at, i)) }
        }

        came is Value.Number && text(pattern) != null -> {
            val wanted = instant(pattern)
                ?: mistake("${at.ifEmpty { "pattern" }}: $pattern stands where a number or an instant comes")
            if (wanted != came.number) differs(at, "${text(pattern)} = $wanted", came)
        }

        came is Value.Number && whole(pattern) == came.number -> Unit

        came is Value.Text && text(pattern) == came.text -> Unit

        came is Value.Yes && yes(pattern) == came.yes -> Unit

        came == Value.Nothing && pattern.isJsonNull -> Unit

        else -> differs(at, show(pattern), came)
    }
}

private fun holdObject(pattern: JsonObject, came: Value, at: String) {
    when (came) {
        is Value.Record -> holdFields(pattern, came.fields, at)

        is Value.Entries -> pattern.entrySet().forEach { (key, wanted) ->
            hold(wanted, came.entries[key] ?: differs(at, "an entry \"$key\"", came), join(at, key))
        }

        is Value.Variant -> {
            if (pattern.keySet() != setOf(came.name)) differs(at, show(pattern), came)
            val inner = pattern.get(came.name)
            if (inner !is JsonObject) mistake("the fields of ${came.name} must be an object, not $inner")
            holdFields(inner, came.fields, join(at, came.name))
        }

        else -> differs(at, show(pattern), came)
    }
}

private fun holdFields(pattern: JsonObject, fields: Map<String, Value>, at: String) {
    pattern.entrySet().forEach { (key, wanted) ->
        val known = fields.keys.joinToString(", ")
        hold(wanted, fields[key] ?: mistake("unknown field \"${join(at, key)}\" in a pattern; there are $known"), join(at, key))
    }
}

private fun holds(pattern: JsonElement, came: Value, at: String) = try {
    hold(pattern, came, at)
    true
} catch (_: Stop.Failed) {
    false
}

private fun matcher(name: String, wanted: JsonElement, came: Value, at: String) {
    val shown = "{\"$name\": $wanted}"
    val fits = when {
        name !in MATCHERS -> mistake("unknown matcher \"$name\"; there are ${MATCHERS.joinToString(", ")}")

        name == "\$len" && whole(wanted) != null -> came is Value.Items && came.items.size.toLong() == whole(wanted)

        name == "\$contains" && text(wanted) != null -> came is Value.Text && text(wanted).orEmpty() in came.text

        name == "\$includes" && wanted is JsonArray -> came is Value.Items && wanted.all { pattern ->
            came.items.any { holds(pattern, it, at) } || differs(at, "an element that is $pattern", came)
        }

        name == "\$not" -> !holds(wanted, came, at)

        else -> mistake("$name can't be $wanted")
    }
    if (!fits) differs(at, shown, came)
}

/** Fills in references: a text that is only `${name}` becomes the saved value, others have it put in as text. */
fun fill(json: JsonElement, saved: Map<String, JsonElement>): JsonElement = when {
    json is JsonArray -> JsonArray().also { list -> json.forEach { list.add(fill(it, saved)) } }
    json is JsonObject -> JsonObject().also { o -> json.entrySet().forEach { (k, v) -> o.add(k, fill(v, saved)) } }
    text(json) != null -> fillText(text(json).orEmpty(), saved)
    else -> json
}

private val REFERENCE = Regex("""\$\{([^}]*)}""")

private fun fillText(text: String, saved: Map<String, JsonElement>): JsonElement {
    fun named(name: String) = saved[name] ?: mistake("\"$text\": nothing was saved as \"$name\"")
    REFERENCE.matchEntire(text)?.let { return named(it.groupValues[1]) }
    val filled = REFERENCE.replace(text) { found ->
        val name = found.groupValues[1]
        val value = named(name)
        val whole = text(value) ?: whole(value)?.toString() ?: mistake("\"$text\": \"$name\" is neither text nor number")
        Regex.escapeReplacement(whole).replace("\\$", "$").replace("\\\\", "\\")
    }
    if ("\${" in REFERENCE.replace(text, "")) mistake("\"$text\": \${ without }")
    return JsonPrimitive(filled)
}
