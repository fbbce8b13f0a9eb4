/**
 * The runner: which files, how each ends, how many passed.
 *
 * Files: STILLNIGHT_SCENARIOS (one path a line), or all that come with the project.
 */
package app.stillnight.scenarios

import com.google.gson.JsonArray
import com.google.gson.JsonElement
import com.google.gson.JsonObject
import com.google.gson.JsonParseException
import com.google.gson.JsonParser
import com.google.gson.Strictness
import com.google.gson.stream.JsonReader
import java.io.IOException
import java.nio.file.Files
import java.nio.file.Path
import kotlin.io.path.bufferedReader
import kotlin.io.path.isDirectory
import kotlin.io.path.listDirectoryEntries
import kotlin.system.exitProcess

private class Report(val passed: Boolean, val text: String)

private fun said(word: String, path: Path, step: Int, text: String): String {
    val place = if (step == 0) "before the first step" else "step $step"
    return "$word $path\n  $place: ${text.replace("\n", "\n    ")}"
}

private fun readFile(path: Path): JsonElement = try {
    path.bufferedReader().use { JsonParser.parseReader(JsonReader(it).apply { strictness = Strictness.STRICT }) }
} catch (e: IOException) {
    mistake("$e")
} catch (e: JsonParseException) {
    mistake("not JSON: ${e.message}")
}

/** Runs one file. */
private fun file(path: Path): Report {
    val folder = Files.createTempDirectory("stillnight")
    val run = Run(folder)
    var step = 0
    var selfTest: JsonObject? = null
    try {
        val top = readFile(path) as? JsonObject ?: mistake("a scenario must be an object")
        val known = listOf("name", "about", "device", "steps", "self_test")
        top.keySet().firstOrNull { it !in known }?.let {
            mistake("unknown key \"$it\" in a scenario; there are ${known.joinToString(", ")}")
        }
        if (text(top.get("name")) == null) mistake("name must be text")
        if (top.has("about") && text(top.get("about")) == null) mistake("about must be text")
        selfTest = top.get("self_test") as? JsonObject
        run.start(top.get("device") as? JsonObject ?: mistake("device must be an object"))
        (top.get("steps") as? JsonArray ?: mistake("steps must be a list")).forEachIndexed { i, json ->
            step = i + 1
            run.step(json)
        }
    } catch (stop: Stop) {
        return stopped(path, step, stop, selfTest)
    } finally {
        run.end()
        folder.toFile().deleteRecursively()
    }
    return if (selfTest == null) {
        Report(true, "ok      $path")
    } else {
        Report(false, said("FAILED", path, 0, "passed, although it tests that the runner stops"))
    }
}

private fun stopped(path: Path, step: Int, stop: Stop, selfTest: JsonObject?): Report {
    val text = stop.message.orEmpty()
    val wanted = text(selfTest?.get(if (stop is Stop.Mistake) "mistake" else "failure"))
    val place = whole(selfTest?.get("step"))
    return when {
        wanted != null && wanted in text && (place == null || place == step.toLong()) -> Report(true, "ok      $path")
        stop is Stop.Mistake -> Report(false, said("MISTAKE", path, step, "mistake in the scenario: $text"))
        else -> Report(false, said("FAILED", path, step, text))
    }
}

private fun files(): List<Path> {
    System.getenv("STILLNIGHT_SCENARIOS")?.let { list -> return list.lines().filter { it.isNotBlank() }.map(Path::of) }
    val folder = Path.of(System.getProperty("stillnight.scenarios", "tests/scenarios"))
    return listOf(folder, folder.resolve("self-test")).filter { it.isDirectory() }.flatMap { it.listDirectoryEntries("*.json") }.sorted()
}

fun main() {
    val reports = files().map { path -> file(path).also { println(it.text) } }
    val failed = reports.count { !it.passed }
    println("${reports.size - failed} passed, $failed failed")
    exitProcess(if (failed == 0 && reports.isNotEmpty()) 0 else 1)
}
