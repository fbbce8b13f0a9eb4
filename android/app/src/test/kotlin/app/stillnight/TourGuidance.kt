/** The pictures of guidance: cards, what may help, iron in food, the medicine check, the five questions. */
package app.stillnight

import androidx.compose.ui.test.onNodeWithTag
import androidx.compose.ui.test.performTextReplacement
import app.stillnight.core.Analyte
import app.stillnight.core.Bound
import app.stillnight.core.Condition
import app.stillnight.core.Days
import app.stillnight.core.HourMinute
import app.stillnight.core.ItemEntry
import app.stillnight.core.ItemKind
import app.stillnight.core.LabResult
import app.stillnight.core.PanelEntry
import app.stillnight.core.Profile
import app.stillnight.core.Schedule
import app.stillnight.core.Timing
import app.stillnight.core.YearMonthDay

private const val NOT_QUITE = "setralin"

/** Low ferritin, weak kidneys, and a medicine that may worsen. */
internal fun TestApp.giveReasons() = core {
    val result = LabResult(Analyte.FERRITIN, Bound.EXACT, "22", "ng/mL", "", "")
    putPanel("", PanelEntry(YearMonthDay(2026, 11, 2), null, null, null, true, "", "", listOf(result)), true)
    setProfile(Profile(1970, null, listOf(Condition.KIDNEY_DISEASE)))
    addItem(ItemEntry("Sertraline", "50 mg", ItemKind.MEDICINE, Schedule.Own(Days.EveryDay, Timing.At(listOf(HourMinute(8, 0)))), ""))
}

internal fun TourTest.name(text: String) {
    scrollTo("medicine-name")
    rule.onNodeWithTag("medicine-name").performTextReplacement(text)
    settle()
}

internal fun TourTest.guidance(first: Int, scheme: String, local: String) {
    app.giveReasons()
    comeBack(local)
    var number = first
    fun next(screen: String, caption: String) = shoot("${number++}-$screen-$scheme", caption)
    scrollTo("card-1-action")
    next("cards", "Cards on Tonight by day, below the doses")
    tap("card-1-why")
    scrollTo("card-1-dismiss")
    next("card-why", "Why there is such a card, and two ways to put it away")
    tap("all-cards")
    next("all-cards", "All cards")
    tap("close")
    tap("tab-plan")
    tap("more")
    next("more-guidance", "More, with what there is to learn")
    tap("more-learn")
    next("learn", "What may help, by heading")
    tap("learn-magnesium")
    tap("remedy-magnesium-citrate")
    scrollTo("add-magnesium-citrate")
    next("remedy", "How, when, how sure, and with what to ask first")
    tap("open-foods")
    repeat(3) { tap("food-lentils-more") }
    tap("food-beef-liver-more")
    next("foods", "Iron in a day's food")
    tap("close")
    tap("close")
    tap("more-medicines")
    name("Zoloft")
    next("medicine", "The medicine check: found")
    name("Xyzzyplugh")
    next("medicine-unknown", "Not in the list, and what that means")
    name(NOT_QUITE)
    next("medicine-alternatives", "What else may have been meant")
    tap("close")
    tap("more-criteria")
    for (i in 1..4) tap("criterion-$i-yes")
    tap("criterion-5-unsure")
    tap("per-week-3")
    tap("five-times-yes")
    next("criteria", "The five questions")
    scrollTo("criteria-result")
    next("criteria-result", "What follows, in words alone")
}

internal fun TourTest.guidanceInLargeType(first: Int, scheme: String, local: String) {
    app.giveReasons()
    comeBack(local)
    scrollTo("card-1-action")
    shoot("$first-cards-$scheme", "Cards on Tonight, in large type")
    scrollTo("all-cards")
    tap("all-cards")
    shoot("${first + 1}-all-cards-$scheme", "All cards, in large type")
    tap("close")
    tap("tab-plan")
    tap("more")
    tap("more-medicines")
    name("Zoloft")
    shoot("${first + 2}-medicine-$scheme", "The medicine check, in large type")
}
