/**
 * Runs a scenario: does its steps against the generated Kotlin and holds what comes against what is expected.
 *
 * Decides besides, for every scenario: a call that gives an error has changed nothing and told nobody; the revision told
 * rises by one. What is right for the app stands in the scenario.
 */
package app.stillnight.scenarios

import app.stillnight.core.ChangeListener
import app.stillnight.core.Device
import app.stillnight.core.Stillnight
import app.stillnight.core.StillnightException
import app.stillnight.core.Topic
import app.stillnight.ui.JavaDevice
import com.google.gson.JsonArray
import com.google.gson.JsonElement
import com.google.gson.JsonObject
import com.google.gson.JsonPrimitive
import java.io.IOException
import java.io.RandomAccessFile
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.createDirectories
import kotlin.io.path.deleteExisting
import kotlin.io.path.deleteIfExists
import kotlin.io.path.exists
import kotlin.io.path.readBytes
import kotlin.io.path.readText
import kotlin.io.path.writeBytes
import kotlin.io.path.writeText

private val STEPS = listOf("set", "advance", "restart", "close", "open", "phone", "file", "call", "changes")

/** How a diary is opened, by the constructor's name. */
private val CONSTRUCTORS = mapOf(
    "open" to Stillnight.Companion::open,
    "set_aside" to Stillnight.Companion::setAside,
    "open_sample" to Stillnight.Companion::openSample,
)

private val FILE = listOf("name", "write", "patch", "truncate", "remove", "keep", "put_back", "is", "contains", "same_as", "there")

private fun only(o: JsonObject, known: List<String>, what: String) = o.keySet().firstOrNull { it !in known }?.let {
    mistake("unknown key \"$it\" in $what; there are ${known.joinToString(", ")}")
}

private fun obj(json: JsonElement?, what: String) = json as? JsonObject ?: mistake("$what must be an object, not $json")

private fun string(json: JsonElement?, what: String) = text(json) ?: mistake("$what must be text, not $json")

/** A name that stays inside the scenario's folder. */
private fun inside(name: String) = name.takeIf { n -> n.split('/').none { it.isEmpty() || it == ".." } }
    ?: mistake("\"$name\" leaves the scenario's folder")

private fun justTrue(json: JsonElement, what: String) {
    if (yes(json) != true) mistake("$what must be true, not $json")
}

private fun duration(json: JsonElement): Long {
    val parts = text(json)?.let { Regex("""(-?)(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?""").matchEntire(it) }?.groupValues
    if (parts == null || parts.drop(2).all { it.isEmpty() }) {
        mistake("advance must be a duration such as \"2h30m\", \"1d\", \"45s\", \"-3m\", not $json")
    }
    val units = listOf(86_400_000L, 3_600_000, 60_000, 1_000)
    val total = parts.drop(2).zip(units).sumOf { (n, unit) -> (n.toLongOrNull() ?: 0) * unit }
    return if (parts[1] == "-") -total else total
}

/** The phone of a scenario: clock, zone and habits stand still until a step moves them. Zone rules are the app's own. */
private class ScriptedPhone {
    var now = 0L
    var zone = ""
    var language = "en"
    var hours24 = true
    val device: Device = JavaDevice({ now }, { zone }, { language }, { hours24 })

    fun set(to: JsonObject) {
        only(to, listOf("now", "zone", "language", "hours24"), "set")
        to.entrySet().forEach { (key, value) ->
            when (key) {
                "now" -> now = instant(value)
                    ?: mistake("now must be an instant such as \"2026-03-10T03:12:00+01:00\", not $value")

                "zone" -> zone = string(value, "zone")

                "language" -> language = string(value, "language")

                else -> hours24 = yes(value) ?: mistake("hours24 must be true or false, not $value")
            }
        }
    }
}

private class Ear : ChangeListener {
    val topics = sortedSetOf<String>()
    var changes = 0
    var revision: Long? = null
    var jump: String? = null

    override fun onChange(topics: List<Topic>, revision: Long) {
        this.revision?.let { if (it + 1 != revision) jump = "the listener was told revision $revision after $it" }
        this.revision = revision
        changes++
        topics.mapTo(this.topics) { it.name.lowercase() }
    }
}

private class Expected(val value: JsonElement?, val error: JsonElement?, val words: JsonElement?) {
    constructor(step: JsonObject) : this(step.get("expect"), step.get("error"), step.get("words")) {
        if (value != null && error != null) mistake("expect and error in one step")
        if (words != null && error == null) mistake("words without error")
    }
}

private val NOTHING = Expected(null, null, null)

/** A scenario as it runs, in a folder of its own. */
class Run(private val folder: Path) {
    private val phone = ScriptedPhone()
    private val ear = Ear()
    private var open: Stillnight? = null
    private val kept = mutableMapOf<String, ByteArray>()
    private val saved = mutableMapOf<String, JsonElement>("dir" to JsonPrimitive(folder.toString()))

    /** How the diary is opened again by a restart. */
    private var by = "open"

    /** The diary of the phone that steps are about: each phone has a folder of its own. */
    private var file = folder

    fun start(device: JsonObject) {
        only(device, listOf("now", "zone", "language", "hours24"), "device")
        if (!device.has("now")) mistake("device.now must be an instant")
        if (!device.has("zone")) mistake("device.zone is missing")
        phone.set(device)
        takeUp("first")
        open("open", NOTHING)
    }

    private fun takeUp(phone: String) {
        file = folder.resolve(phone).createDirectories().resolve("stillnight.db")
    }

    fun end() {
        open?.destroy()
    }

    fun step(json: JsonElement) {
        val step = obj(json, "a step")
        if (step.has("note")) string(step.get("note"), "note")
        if (step.keySet() == setOf("note")) return
        val kind = STEPS.filter(step::has).singleOrNull()
            ?: mistake("a step needs exactly one of ${STEPS.joinToString(", ")}: $step")
        val more = if (kind == "call") listOf("args", "expect", "error", "words", "save", "note") else listOf("note")
        only(step, listOf(kind) + more, "a $kind step")
        val body = step.get(kind)
        when (kind) {
            "set" -> phone.set(obj(body, "set"))

            "advance" -> phone.now += duration(body)

            "restart" -> {
                justTrue(body, "restart")
                close()
                open(by, NOTHING)
            }

            "close" -> {
                justTrue(body, "close")
                close()
            }

            "open" -> if (body is JsonObject) {
                only(body, listOf("by", "error", "words"), "open")
                open(if (body.has("by")) string(body.get("by"), "by") else "open", Expected(body))
            } else {
                justTrue(body, "open")
                open("open", NOTHING)
            }

            "phone" -> {
                val name = inside(string(body, "phone"))
                open?.destroy()
                open = null
                takeUp(name)
                open("open", NOTHING)
            }

            "file" -> file(obj(body, "file"))

            "changes" -> {
                val wanted = (body as? JsonArray ?: mistake("changes must be a list of topics")).map { string(it, "a topic") }
                val known = Topic.entries.map { it.name.lowercase() }
                wanted.firstOrNull { it !in known }?.let {
                    mistake("changes: unknown variant \"$it\"; there are ${known.joinToString(", ")}")
                }
                val came = ear.topics.toList()
                ear.topics.clear()
                if (wanted.distinct().sorted() != came) failed("expected: changes of ${wanted.sorted()}\ncame:     $came")
            }

            else -> call(step)
        }
        ear.jump?.let { failed(it) }
    }

    private fun open(by: String, expected: Expected) {
        val make = CONSTRUCTORS[by] ?: mistake("open by \"$by\"; there are ${CONSTRUCTORS.keys.joinToString(", ")}")
        if (open != null) mistake("open while the file is open")
        val before = bytes()
        try {
            val stillnight = make(file.toString(), phone.device)
            open = stillnight
            // Set aside once, the diary is a new one; the sample stays the sample.
            this.by = if (by == "open_sample") by else "open"
            if (expected.error != null) failed("expected: the error ${expected.error}\ncame:     no error")
            ear.revision = null
            stillnight.listen(ear)
        } catch (e: StillnightException) {
            val error = read(e)
            holdError(error, expected)
            // A damaged file is moved aside on purpose.
            if (error != Value.Text("damaged") && !before.contentEquals(bytes())) {
                failed("opening gave an error and changed the file")
            }
        }
    }

    private fun bytes() = if (file.exists()) file.readBytes() else ByteArray(0)

    private fun close() {
        (open ?: mistake("close while the file is closed")).destroy()
        open = null
    }

    private fun file(body: JsonObject) {
        only(body, FILE, "file")
        val name = body.get("name")?.let { inside(string(it, "name")) }
        val (kind, value) = body.entrySet().singleOrNull { it.key != "name" } ?: mistake("a file step does one thing")
        if (name == null && open != null) mistake("a file step while the file is open: close it first")
        // Closed, the log holds nothing that the file doesn't: it would hide what is done to the file.
        if (name == null) listOf("stillnight.db-wal", "stillnight.db-shm").forEach { file.resolveSibling(it).deleteIfExists() }
        val file = if (name == null) file else folder.resolve(name)
        try {
            when (kind) {
                "write" -> file.writeText(string(value, "write"))

                "patch" -> {
                    val patch = obj(value, "patch")
                    only(patch, listOf("offset", "hex"), "patch")
                    val offset = whole(patch.get("offset"))
                    val hex = string(patch.get("hex"), "hex")
                    if (offset == null || !hex.matches(Regex("([0-9a-fA-F]{2})*"))) {
                        mistake("patch needs an offset and pairs of hex digits")
                    }
                    RandomAccessFile(file.toFile(), "rw").use {
                        it.seek(offset)
                        it.write(hex.chunked(2).map { h -> h.toInt(16).toByte() }.toByteArray())
                    }
                }

                "truncate" -> RandomAccessFile(file.toFile(), "rw").use {
                    it.setLength(whole(value) ?: mistake("truncate must be a number of bytes"))
                }

                "remove" -> {
                    justTrue(value, "remove")
                    file.deleteExisting()
                }

                "keep" -> kept[string(value, "keep")] = file.readBytes()

                "put_back" -> {
                    val name = string(value, "put_back")
                    file.writeBytes(kept[name] ?: mistake("no copy was kept as \"$name\""))
                }

                "there" -> {
                    val there = yes(value) ?: mistake("there must be true or false, not $value")
                    if (file.exists() != there) failed("expected: there: $there\ncame:     there: ${!there}")
                }

                "same_as" -> {
                    val other = string(value, "same_as")
                    val (found, wanted) = file.readBytes() to folder.resolve(inside(other)).readBytes()
                    if (!found.contentEquals(wanted)) {
                        val place = found.asSequence().zip(wanted.asSequence()).takeWhile { (a, b) -> a == b }.count()
                        failed("expected: the ${wanted.size} bytes of $other\ncame:     ${found.size} bytes, others from byte $place on")
                    }
                }

                "contains" -> {
                    val found = file.readBytes()
                    if (string(value, "contains") !in found.decodeToString()) {
                        failed("expected: a file with $value in it\ncame:     ${found.size} bytes without it")
                    }
                }

                else -> {
                    val found = if (file.exists()) file.readBytes().decodeToString() else "no file"
                    if (found != string(value, "is")) failed("expected: a file that is $value\ncame:     \"$found\"")
                }
            }
        } catch (e: IOException) {
            mistake("the file: $e")
        }
    }

    private fun picture() = PICTURE.map { (name, arg, n) ->
        call(open, name, JsonObject().also { if (arg.isNotEmpty()) it.addProperty(arg, n) })
    }

    private fun holdError(error: Value, expected: Expected) {
        val pattern = expected.error ?: failed("expected: no error\ncame:     the error ${show(error.json())}")
        hold(fill(pattern, saved), error, "error")
        val words = expected.words ?: return
        val args = JsonObject().also {
            it.add("error", error.json())
            it.addProperty("language", phone.language)
        }
        when (val answer = call(open, "explain", args)) {
            is Answer.Gave -> hold(fill(words, saved), answer.value, "words")
            is Answer.Error -> failed("explain gave the error ${answer.error.json()}")
        }
    }

    private fun call(step: JsonObject) {
        val name = string(step.get("call"), "call")
        val args = fill(obj(step.get("args") ?: JsonObject(), "args"), saved) as JsonObject
        val save = obj(step.get("save") ?: JsonObject(), "save")
        val expected = Expected(step)
        if (expected.error != null && save.size() > 0) mistake("save and error in one step")
        val before = if (expected.error != null && open != null) picture() else null
        val changes = ear.changes
        when (val answer = call(open, name, args)) {
            is Answer.Gave -> {
                val shown = answer.value.json()
                if (expected.error != null) failed("expected: the error ${expected.error}\ncame:     ${show(shown)}")
                expected.value?.let { hold(fill(it, saved), answer.value, "") }
                save.entrySet().forEach { (key, path) ->
                    saved[key] = at(shown, string(path, "a path to save")) ?: mistake("nothing to save at $path of $shown")
                }
            }

            is Answer.Error -> {
                holdError(answer.error, expected)
                if (changes != ear.changes) failed("$name gave an error and told a change")
                before?.zip(picture())?.forEachIndexed { i, (was, now) ->
                    if (was != now) failed("$name gave an error and changed ${PICTURE[i].first}\nbefore: $was\nafter:  $now")
                }
            }
        }
    }

    private companion object {
        /** The screens that must look the same before and after a call that gives an error. */
        val PICTURE = listOf(
            Triple("first_run", "", 0),
            Triple("tonight", "", 0),
            Triple("morning", "", 0),
            Triple("plan", "", 0),
            Triple("trends", "nights", 400),
            Triple("ledger", "limit", 1000),
            Triple("exposure_form", "", 0),
            Triple("programme", "", 0),
            Triple("own_words", "", 0),
            Triple("learned_bedtime", "", 0),
            Triple("backup_schedule", "", 0),
            Triple("kept_files", "", 0),
        )
    }
}
