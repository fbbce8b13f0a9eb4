/** The pictures of blood tests: nothing yet, typing one, what is asked first, what iron needs in four situations, over time, about you. */
package app.stillnight

import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performTextInput
import app.stillnight.core.Analyte
import app.stillnight.core.Bound
import app.stillnight.core.LabResult
import app.stillnight.core.PanelEntry
import app.stillnight.core.YearMonthDay

internal fun result(analyte: Analyte, value: String, unit: String, low: String = "", high: String = "") =
    LabResult(analyte, Bound.EXACT, value, unit, low, high)

internal fun TestApp.tested(month: Int, day: Int, vararg results: LabResult) = core {
    putPanel("", PanelEntry(YearMonthDay(2026, month, day), null, true, null, true, "Central Lab", "", results.toList()), true)
}

internal fun ferritin(value: String) = result(Analyte.FERRITIN, value, "µg/L", "15", "150")

internal fun tsat(value: String) = result(Analyte.TSAT, value, "%")

/** What came back from the laboratory over the year, by what it means for iron. */
private val SITUATIONS: List<Pair<String, TestApp.() -> Unit>> = listOf(
    "iron-deficient" to { tested(2, 3, ferritin("31"), tsat("16"), result(Analyte.HAEMOGLOBIN, "13.1", "g/dL", "12", "16")) },
    "iron-borderline" to { tested(5, 12, ferritin("62"), tsat("24"), result(Analyte.CRP, "1.2", "mg/L")) },
    "iron-guard" to { tested(8, 20, ferritin("84"), tsat("48")) },
    "iron-replete" to { tested(11, 12, ferritin("121"), tsat("31"), result(Analyte.TSH, "2.1", "mIU/L")) },
)

internal fun TourTest.labs(first: Int, scheme: String, local: String) {
    comeBack(local)
    var number = first
    fun next(screen: String, caption: String) = shoot("${number++}-$screen-$scheme", caption)
    tap("tab-labs")
    next("labs-empty", "Labs, with nothing in it yet")
    tap("add-ferritin")
    type("value-ferritin", "42")
    next("lab-form", "A ferritin result: today, in the unit used last")
    tap("group-3")
    type("value-haemoglobin", "140")
    tap("save-panel")
    next("lab-question", "Asked before it is saved")
    tap("go-back")
    tap("close")
    for ((name, put) in SITUATIONS) {
        app.put()
        comeBack(local)
        scrollTo("more")
        next(name, "What iron needs: " + name.removePrefix("iron-"))
    }
    scrollTo("latest-tsat")
    next("labs-latest", "The latest results, and where each is")
    tap("latest-ferritin")
    next("ferritin", "Ferritin over time, and the nights that follow")
    tap("close")
    tap("open-profile")
    next("about-you", "About you: all of it can stay empty")
}

/** The two main ones in large type, with the question and the chart. */
internal fun TourTest.labsInLargeType(first: Int, scheme: String, local: String) {
    app.tested(2, 3, ferritin("31"), tsat("16"))
    app.tested(5, 12, ferritin("62"), tsat("24"))
    comeBack(local)
    tap("tab-labs")
    shoot("$first-labs-$scheme", "Labs, in large type")
    scrollTo("next-test")
    shoot("${first + 1}-iron-$scheme", "What iron needs, in large type")
    scrollTo("latest-tsat")
    shoot("${first + 2}-labs-latest-$scheme", "The latest results, in large type")
    tap("add-ferritin")
    type("value-ferritin", "0.2")
    shoot("${first + 3}-lab-form-$scheme", "A ferritin result, in large type")
    tap("save-panel")
    shoot("${first + 4}-lab-question-$scheme", "Asked before it is saved, in large type")
    tap("go-back")
    tap("close")
    tap("latest-ferritin")
    shoot("${first + 5}-ferritin-$scheme", "Ferritin over time, in large type")
}

internal fun TourTest.type(tag: String, text: String) {
    scrollTo(tag)
    rule.onNodeWithTag(tag).performTextInput(text)
    settle()
}
