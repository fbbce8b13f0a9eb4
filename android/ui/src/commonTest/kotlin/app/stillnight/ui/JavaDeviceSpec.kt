/** The phone as the core sees it: rules of zones, and figures as the person's phone writes them. */
package app.stillnight.ui

import app.stillnight.core.HourMinute
import app.stillnight.core.YearMonthDay
import org.junit.Assert.assertEquals
import org.junit.Assert.assertNull
import org.junit.Assert.assertTrue
import org.junit.Test
import java.time.Instant
import java.time.ZoneId
import java.util.Locale

abstract class JavaDeviceSpec {
    private val device = JavaDevice({ 42 }, { "Europe/Berlin" }, { "en-GB" }, { true })

    @Test
    fun `rules give the offset java-time gives, at every change and beside it`() {
        for (name in listOf("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Kathmandu", "Pacific/Apia")) {
            val rules = checkNotNull(device.zoneRules(name)) { name }
            val zone = ZoneId.of(name).rules
            fun offsetAt(ms: Long) = rules.transitions.lastOrNull { it.at <= ms }?.offsetSeconds ?: rules.firstOffsetSeconds
            val ends = listOf(0L, Instant.parse("2099-12-31T23:59:59Z").toEpochMilli())
            val asked = rules.transitions.flatMap { listOf(it.at - 1, it.at, it.at + 1) } + ends
            asked.filter { it >= 0 }.forEach { assertEquals("$name at $it", zone.getOffset(Instant.ofEpochMilli(it)).totalSeconds, offsetAt(it)) }
            assertEquals(rules.transitions.map { it.at }.sorted(), rules.transitions.map { it.at })
        }
    }

    @Test
    fun `rules reach to 2100 and no further`() {
        val last = checkNotNull(device.zoneRules("Europe/Berlin")).transitions.last().at
        assertTrue(last in Instant.parse("2099-10-01T00:00:00Z").toEpochMilli() until Instant.parse("2100-01-01T00:00:00Z").toEpochMilli())
    }

    @Test
    fun `a zone without changes has none, and an unknown one no rules`() {
        assertEquals(emptyList<Any>(), checkNotNull(device.zoneRules("Etc/UTC")).transitions)
        assertNull(device.zoneRules("Europe/Nowhere"))
        assertNull(device.zoneRules("not a zone"))
        assertNull(device.zoneRules(""))
    }

    @Test
    fun `habits of the clock follow the place`() {
        assertTrue(localeShows24Hours(Locale.GERMANY))
        assertTrue(localeShows24Hours(Locale.UK))
        assertEquals(false, localeShows24Hours(Locale.US))
    }

    @Test
    fun `times and dates are written as the phone writes them`() {
        val british = Words("en-GB", hours24 = true, labels = emptyMap())
        val american = Words("en-US", hours24 = false, labels = emptyMap())
        assertEquals("07:05", british.time(HourMinute(7, 5)))
        assertEquals("11:05 PM", american.time(HourMinute(23, 5)).uppercase())
        assertEquals("Sat 21 Nov", british.day(YearMonthDay(2026, 11, 21)))
        assertEquals("Sat Nov 21", american.day(YearMonthDay(2026, 11, 21)).replace(",", ""))
        val german = Words("de-DE", hours24 = true, labels = emptyMap())
        assertEquals("Sa. 21.11.", german.day(YearMonthDay(2026, 11, 21)))
        assertEquals("1,5", german.tenths(15))
        assertEquals("03:12", british.time(Instant.parse("2026-11-22T02:12:00Z").toEpochMilli(), 3600))
    }

    @Test
    fun `a label that is missing shows its key`() = assertEquals("no-such-key", Words("en", true, emptyMap())["no-such-key"])

    @Test
    fun `a time moves round the clock`() {
        assertEquals(HourMinute(0, 30), HourMinute(23, 30).moved(60))
        assertEquals(HourMinute(23, 30), HourMinute(0, 30).moved(-60))
    }
}
