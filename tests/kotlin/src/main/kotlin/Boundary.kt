/**
 * The generated Kotlin by reflection: calls by name, arguments and records built from JSON, results read into values.
 *
 * Decides how Kotlin's names and types look in a scenario. Knows no call and no record, so new ones need no code here.
 */
package app.stillnight.scenarios

import app.stillnight.core.ChangeListener
import app.stillnight.core.HourMinute
import app.stillnight.core.ProgressListener
import app.stillnight.core.Stillnight
import app.stillnight.core.StillnightException
import app.stillnight.core.StillnightInterface
import app.stillnight.core.YearMonthDay
import com.google.gson.JsonArray
import com.google.gson.JsonElement
import com.google.gson.JsonObject
import java.lang.reflect.InvocationTargetException
import kotlin.reflect.KClass
import kotlin.reflect.KFunction
import kotlin.reflect.KParameter
import kotlin.reflect.KType
import kotlin.reflect.full.declaredMemberFunctions
import kotlin.reflect.full.memberProperties
import kotlin.reflect.full.primaryConstructor
import kotlin.reflect.full.valueParameters
import kotlin.reflect.jvm.isAccessible
import kotlin.reflect.jvm.kotlinFunction

/** `minutesAgo` and `EveryNDays` to `minutes_ago` and `every_n_days`. */
private fun snake(name: String) = buildString {
    name.forEach { c ->
        if (c.isUpperCase() && isNotEmpty()) append('_')
        append(c.lowercaseChar())
    }
}

private fun KParameter.label() = snake(name.orEmpty())

private val methods: Map<String, KFunction<*>> =
    StillnightInterface::class.declaredMemberFunctions
        .filter { f -> f.valueParameters.none { it.type.classifier == ChangeListener::class } }
        .associateBy { snake(it.name) }

private val functions: Map<String, KFunction<*>> =
    Class.forName("app.stillnight.core.StillnightKt").declaredMethods
        .filter { StillnightException::class.java in it.exceptionTypes }
        .mapNotNull { it.kotlinFunction }
        .associateBy { snake(it.name) }

/** What a call gave: a value, or the error. */
sealed interface Answer {
    data class Gave(val value: Value) : Answer
    data class Error(val error: Value) : Answer
}

/** Follows a job, and stops it where the scenario says. */
private class Follower(private val cancelAt: Long?) : ProgressListener {
    private var reports = 0L

    /** Set by a report that makes no sense. */
    var odd: String? = null

    override fun onProgress(done: Long, total: Long): Boolean {
        reports++
        if (done < 0 || total < 0 || (total > 0 && done > total)) odd = odd ?: "report $reports of a job's progress was $done of $total"
        return cancelAt == null || reports < cancelAt
    }
}

private fun follower(json: JsonElement, at: String): Follower {
    fun wrong(): Nothing = mistake("$at must be null, {} or {\"cancel_at\": 1}, not $json")
    val fields = json as? JsonObject ?: wrong()
    if (fields.size() == 0) return Follower(null)
    if (fields.keySet() != setOf("cancel_at")) wrong()
    return Follower(whole(fields.get("cancel_at"))?.takeIf { it > 0 } ?: wrong())
}

/** Makes a call by its name in a scenario. */
fun call(open: Stillnight?, name: String, args: JsonObject): Answer {
    val function = methods[name] ?: functions[name]
        ?: mistake("unknown call \"$name\"; there are ${(functions.keys + methods.keys.sorted()).joinToString(", ")}")
    if (name in methods && open == null) mistake("$name while the file is closed")
    val declared = function.valueParameters
    val labels = declared.map { it.label() }
    args.keySet().firstOrNull { it !in labels }?.let { unknown ->
        val known = if (labels.isEmpty()) "there are none" else "there are ${labels.joinToString(", ")}"
        mistake("unknown argument \"$unknown\"; $known")
    }
    val given = declared.map { p ->
        val json = args.get(p.label())
        if (json == null && !p.type.isMarkedNullable) mistake("argument \"${p.label()}\" is missing")
        json?.let { build(p.type, it, p.label()) }
    }
    return try {
        val receiver = if (name in methods) listOf(open) else emptyList()
        val result = function.call(*(receiver + given).toTypedArray())
        given.filterIsInstance<Follower>().firstNotNullOfOrNull { it.odd }?.let { failed(it) }
        Answer.Gave(if (function.returnType.classifier == Unit::class) Value.Nothing else read(result))
    } catch (e: InvocationTargetException) {
        Answer.Error(read(e.targetException as? StillnightException ?: failed("$name threw ${e.targetException}")))
    }
}

/** An error from its JSON, or a value of any other type: what a parameter of this type takes. */
private fun build(type: KType, json: JsonElement, at: String): Any? {
    fun wrong(what: String): Nothing = mistake("$at must be $what, not $json")
    if (json.isJsonNull && type.isMarkedNullable) return null
    return when (val kind = type.classifier as KClass<*>) {
        Boolean::class -> yes(json) ?: wrong("true or false")

        Int::class -> whole(json)?.takeIf { it in Int.MIN_VALUE..Int.MAX_VALUE }?.toInt() ?: wrong("a whole number")

        Long::class -> instant(json) ?: wrong("an instant such as \"2026-03-10T03:12:00+01:00\", or a whole number")

        String::class -> text(json) ?: wrong("text")

        YearMonthDay::class -> {
            val (y, m, d) = digits(json, """(\d{4})-(\d{2})-(\d{2})""") ?: wrong("a date such as \"2026-11-21\"")
            YearMonthDay(y, m, d)
        }

        ProgressListener::class -> follower(json, at)

        HourMinute::class -> {
            val (h, m) = digits(json, """(\d{2}):(\d{2})""") ?: wrong("a time of day such as \"23:00\"")
            HourMinute(h, m)
        }

        List::class -> {
            val inner = type.arguments.first().type ?: wrong("a list of something")
            (json as? JsonArray ?: wrong("a list")).mapIndexed { i, item -> build(inner, item, "$at.$i") }
        }

        else -> when {
            kind.java.isEnum -> {
                val known = kind.java.enumConstants.associateBy { (it as Enum<*>).name.lowercase() }
                val name = text(json) ?: wrong("one of ${known.keys.joinToString(", ")}")
                known[name] ?: mistake("$at: unknown variant \"$name\"; there are ${known.keys.joinToString(", ")}")
            }

            kind.isSealed -> buildVariant(kind, json, at)

            else -> construct(kind, json, at)
        }
    }
}

private fun digits(json: JsonElement, form: String): List<Int>? =
    text(json)?.let { Regex(form).matchEntire(it) }?.groupValues?.drop(1)?.map { it.toInt() }

private fun buildVariant(kind: KClass<*>, json: JsonElement, at: String): Any {
    val known = kind.sealedSubclasses.associateBy { snake(it.simpleName.orEmpty()) }
    val name = text(json) ?: (json as? JsonObject)?.keySet()?.singleOrNull() ?: mistake("$at must be one variant, not $json")
    val variant = known[name] ?: mistake("$at: unknown variant \"$name\"; there are ${known.keys.joinToString(", ")}")
    val hasFields = !variant.primaryConstructor?.valueParameters.isNullOrEmpty()
    return when {
        hasFields && json !is JsonObject -> mistake("$at: $name has fields: {\"$name\": {...}}")
        !hasFields && json is JsonObject -> mistake("$at: $name has no fields: write \"$name\"")
        hasFields -> construct(variant, (json as JsonObject).get(name), "$at.$name")
        else -> variant.objectInstance ?: construct(variant, JsonObject(), at)
    }
}

private fun construct(kind: KClass<*>, json: JsonElement, at: String): Any {
    if (json !is JsonObject) mistake("$at must be an object, not $json")
    val constructor = kind.primaryConstructor ?: mistake("$at: ${kind.simpleName} can't be built")
    val labels = constructor.parameters.map { it.label() }
    json.keySet().firstOrNull { it !in labels }?.let {
        mistake("$at: unknown field \"$it\"; there are ${labels.joinToString(", ")}")
    }
    return constructor.call(
        *constructor.parameters.map { p ->
            val here = "$at.${p.label()}"
            when {
                json.has(p.label()) -> build(p.type, json.get(p.label()), here)
                p.type.isMarkedNullable -> null
                p.type.classifier == List::class -> emptyList<Any>()
                p.type.classifier == String::class -> ""
                else -> mistake("$here is missing")
            }
        }.toTypedArray(),
    )
}

/** What Kotlin gave, as a value. */
fun read(given: Any?): Value = when (given) {
    null -> Value.Nothing
    is Boolean -> Value.Yes(given)
    is Int -> Value.Number(given.toLong())
    is Long -> Value.Number(given)
    is String -> Value.Text(given)
    is List<*> -> Value.Items(given.map(::read))
    is Map<*, *> -> Value.Entries(given.entries.associate { (k, v) -> k.toString() to read(v) }.toSortedMap())
    is YearMonthDay -> Value.Text("%04d-%02d-%02d".format(given.year, given.month, given.day))
    is HourMinute -> Value.Text("%02d:%02d".format(given.hour, given.minute))
    is Enum<*> -> Value.Text(given.name.lowercase())
    else -> readFields(given)
}

private fun readFields(given: Any): Value {
    val kind = given::class
    val properties = kind.memberProperties.associateBy { it.name }
    val fields = kind.primaryConstructor?.valueParameters.orEmpty().associate { p ->
        val property = properties.getValue(p.name.orEmpty())
        property.isAccessible = true
        p.label() to read(property.getter.call(given))
    }
    val name = snake(kind.simpleName.orEmpty())
    return when {
        kind.java.superclass?.kotlin?.isSealed != true -> Value.Record(fields)
        fields.isEmpty() -> Value.Text(name)
        else -> Value.Variant(name, fields)
    }
}
