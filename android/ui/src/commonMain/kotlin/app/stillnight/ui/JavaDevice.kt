/**
 * The phone as the core sees it, over java.time: clock, zone, the zone's rules, language and 12/24-hour habit.
 *
 * Decides nothing about time; the core does.
 */
package app.stillnight.ui

import app.stillnight.core.Device
import app.stillnight.core.ZoneRules
import app.stillnight.core.ZoneTransition
import java.time.DateTimeException
import java.time.Instant
import java.time.ZoneId
import java.time.chrono.IsoChronology
import java.time.format.DateTimeFormatterBuilder
import java.time.format.FormatStyle
import java.util.Locale

/** First and last instant the core asks zone rules for: 1970 to 2100, UTC. */
private val SPAN_START: Instant = Instant.EPOCH
private val SPAN_END: Instant = Instant.parse("2100-01-01T00:00:00Z")

/** Device over java.time (Android 8 and later, and the desktop). Every habit can be set, for tests and for the tour. */
class JavaDevice(
    private val clock: () -> Long = System::currentTimeMillis,
    private val zoneName: () -> String = { ZoneId.systemDefault().id },
    private val languageTag: () -> String = { Locale.getDefault().toLanguageTag() },
    private val clock24: () -> Boolean = { localeShows24Hours(Locale.getDefault()) },
) : Device {
    override fun now(): Long = clock()

    override fun zone(): String = zoneName()

    override fun zoneRules(name: String): ZoneRules? {
        val rules = try {
            ZoneId.of(name).rules
        } catch (_: DateTimeException) {
            return null
        }
        val changes = generateSequence(rules.nextTransition(SPAN_START)) { rules.nextTransition(it.instant) }
            .takeWhile { it.instant < SPAN_END }
            .map { ZoneTransition(it.instant.toEpochMilli(), it.offsetAfter.totalSeconds) }
        return ZoneRules(name, rules.getOffset(SPAN_START).totalSeconds, changes.toList())
    }

    override fun language(): String = languageTag()

    override fun hours24(): Boolean = clock24()
}

/** Whether clocks in [locale] usually show 24 hours: what the platform writes a short time as has no am or pm. */
fun localeShows24Hours(locale: Locale): Boolean =
    'a' !in DateTimeFormatterBuilder.getLocalizedDateTimePattern(null, FormatStyle.SHORT, IsoChronology.INSTANCE, locale)
