/** What the sources of ui/ may and may not hold: every label they name exists, and no platform's own classes. */
package app.stillnight.ui

import app.stillnight.core.Activity
import app.stillnight.core.Analyte
import app.stillnight.core.BodyPart
import app.stillnight.core.Compound
import app.stillnight.core.Condition
import app.stillnight.core.CyclePhase
import app.stillnight.core.Drink
import app.stillnight.core.Effort
import app.stillnight.core.ExerciseKind
import app.stillnight.core.ExposureKind
import app.stillnight.core.ItemKind
import app.stillnight.core.LineKind
import app.stillnight.core.PracticeKind
import app.stillnight.core.ProgrammePart
import app.stillnight.core.ReliefKind
import app.stillnight.core.Rest
import app.stillnight.core.ScoreKind
import app.stillnight.core.Sensation
import app.stillnight.core.Sex
import app.stillnight.core.SkipReason
import app.stillnight.core.StrengthUnit
import app.stillnight.core.Substance
import app.stillnight.core.labels
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import java.io.File

class SourcesTest {
    private val sources = File(System.getProperty("stillnight.sources")).walk().filter { it.extension == "kt" }.toList()
    private val labels = labels("en")

    @Test
    fun `every label the screens name exists`() {
        val named = sources.flatMap { Regex("""\[\s*"([a-z0-9-]+)"\s*]""").findAll(it.readText()).map { m -> m.groupValues[1] } }.toSet()
        assertTrue("${named.size} labels found", named.size > 100)
        assertEquals(emptySet<String>(), named - labels.keys)
    }

    @Test
    fun `every value of an enum has its label`() {
        val enums = listOf(
            "activity" to Activity.entries,
            "analyte" to Analyte.entries,
            "profile" to Condition.entries,
            "profile" to Sex.entries,
            "body" to BodyPart.entries,
            "sensation" to Sensation.entries,
            "relief" to ReliefKind.entries,
            "kind" to ItemKind.entries,
            "when" to TimingChoice.entries,
            "rest" to Rest.entries,
            "drink" to Drink.entries,
            "exercise" to ExerciseKind.entries,
            "effort" to Effort.entries,
            "phase" to CyclePhase.entries,
            "practice" to PracticeKind.entries,
            "exposure" to ExposureKind.entries,
            "part" to ProgrammePart.entries,
            "line" to LineKind.entries,
            "score" to ScoreKind.entries,
            "days" to DaysChoice.entries,
            "meal" to MEALS,
            "skip" to SkipReason.entries,
            "substance" to Substance.entries,
            "compound" to Compound.entries,
            "strength-unit" to StrengthUnit.entries,
        )
        val named = enums.flatMap { (prefix, values) -> values.map { prefix + "-" + kebab(it) } }.toSet()
        assertEquals(emptySet<String>(), named - labels.keys)
    }

    @Test
    fun `the screens know no platform`() {
        assertTrue(sources.size > 10)
        val platform = Regex("""^import (android|java\.awt|javax\.swing)\.""")
        assertEquals(emptyList<String>(), sources.flatMap { it.readLines() }.filter(platform::containsMatchIn))
    }
}
