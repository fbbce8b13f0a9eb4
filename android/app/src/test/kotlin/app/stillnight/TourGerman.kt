/** The pictures on a phone set to German, whose words are longer: cards, what may help, blood tests. */
package app.stillnight

import app.stillnight.core.Analyte

private fun TestApp.testedTwice() {
    tested(5, 12, ferritin("31"), tsat("16"), result(Analyte.HAEMOGLOBIN, "13.1", "g/dL", "12", "16"))
    tested(11, 12, ferritin("62"), tsat("24"), result(Analyte.CRP, "1.2", "mg/L"))
}

/** [cards] by day: at night there are none on Tonight. */
internal fun TourTest.germanPages(first: Int, scheme: String, local: String, cards: Boolean = true) {
    app.giveReasons()
    comeBack(local)
    var number = first
    fun next(screen: String, caption: String) = shoot("${number++}-$screen-$scheme", "In German: $caption")
    if (cards) {
        scrollTo("card-1-action")
        next("cards", "cards on Tonight")
        tap("card-1-why")
        scrollTo("card-1-dismiss")
        next("card-why", "why there is such a card")
        tap("all-cards")
        next("all-cards", "all cards")
        tap("close")
    }
    tap("tab-plan")
    tap("more")
    tap("more-learn")
    next("learn", "what may help")
    tap("learn-magnesium")
    tap("remedy-magnesium-citrate")
    scrollTo("add-magnesium-citrate")
    next("remedy", "how, when and how sure")
    tap("close")
    tap("close")
    app.testedTwice()
    comeBack(local)
    tap("tab-labs")
    next("labs", "blood tests")
    tap("iron-sources")
    scrollTo("iron-sources")
    next("iron", "what iron needs, and where that is from")
    scrollTo("latest-tsat")
    next("labs-latest", "the latest results")
    tap("add-ferritin")
    tap("group-3")
    type("value-haemoglobin", "140")
    next("lab-form", "typing a result")
    tap("save-panel")
    next("lab-question", "asked before it is saved")
}
