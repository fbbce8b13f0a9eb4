/**
 * The words and figures on screen: labels by key from the core, dates and times standing alone in the platform's form.
 *
 * Sentences are the core's; nothing here puts one together.
 */
package app.stillnight.ui

import androidx.compose.runtime.staticCompositionLocalOf
import app.stillnight.core.CivilDate
import app.stillnight.core.CivilTime
import app.stillnight.core.HourMinute
import app.stillnight.core.Stamp
import java.math.BigDecimal
import java.text.NumberFormat
import java.time.DayOfWeek
import java.time.Instant
import java.time.LocalDate
import java.time.LocalTime
import java.time.Month
import java.time.ZoneOffset
import java.time.chrono.IsoChronology
import java.time.format.DateTimeFormatter
import java.time.format.DateTimeFormatterBuilder.getLocalizedDateTimePattern
import java.time.format.FormatStyle
import java.time.format.TextStyle
import java.util.Locale

/** Labels by key, and figures as the person's phone writes them. A label that is not there shows its key. */
class Words(val language: String, val hours24: Boolean, private val labels: Map<String, String>) {
    val locale: Locale = Locale.forLanguageTag(language)
    private val timeForm = DateTimeFormatter.ofPattern(if (hours24) "HH:mm" else "h:mm a", locale)
    private val hourForm = DateTimeFormatter.ofPattern(if (hours24) "HH" else "h a", locale)
    private val minuteForm = DateTimeFormatter.ofPattern("mm", locale)
    private val dateForm =
        DateTimeFormatter.ofPattern("EEE " + getLocalizedDateTimePattern(FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, locale), locale)
    private val dayForm = DateTimeFormatter.ofPattern("EEE " + monthAndDay(locale), locale)

    operator fun get(key: String): String = labels[key] ?: key

    /** The label of an enum's value: its prefix, then its name, as in `sensation-crawling`. */
    fun of(prefix: String, value: Enum<*>): String = get(prefix + "-" + kebab(value))

    /** "23:00", or "11:00 pm". */
    fun time(time: CivilTime): String = timeForm.format(LocalTime.of(time.hour, time.minute))

    /** The hour alone, as it stands in [time]. */
    fun hour(time: CivilTime): String = hourForm.format(LocalTime.of(time.hour, time.minute))

    /** The minutes alone, as they stand in [time]. */
    fun minute(time: CivilTime): String = minuteForm.format(LocalTime.of(time.hour, time.minute))

    /** The time of day at which something was lived. */
    fun time(stamp: Stamp): String = time(stamp.at, stamp.offsetSeconds)

    /** The time of day of an instant at an offset from UTC. */
    fun time(at: Long, offsetSeconds: Int): String = time(civil(at, offsetSeconds))

    /** "Sat 21 Nov". */
    fun day(date: CivilDate): String = dayForm.format(LocalDate.of(date.year, date.month, date.day))

    /** "Sat 21 Nov 2026". */
    fun date(date: CivilDate): String = dateForm.format(LocalDate.of(date.year, date.month, date.day))

    /** "Nov" for 11. */
    fun month(month: Int): String = Month.of(month).getDisplayName(TextStyle.SHORT_STANDALONE, locale)

    /** "2026". */
    fun year(date: CivilDate): String = String.format(locale, "%d", date.year)

    /** A count, grouped as the person's phone groups it: "1,240". */
    fun count(n: Long): String = String.format(locale, "%,d", n)

    /** "21": enough beside a chart. */
    fun dayOfMonth(date: CivilDate): String = number(date.day)

    /** A whole number in the person's digits. */
    fun number(n: Int): String = String.format(locale, "%d", n)

    /** Tenths as a number with one decimal, if it needs it: "1.5", "2". */
    fun tenths(n: Int): String = if (n % 10 == 0) number(n / 10) else String.format(locale, "%.1f", n / 10.0)

    /** Thousandths of a piece as a number: "1.5", "24". */
    fun pieces(n: Long): String = NumberFormat.getNumberInstance(locale).format(BigDecimal.valueOf(n, 3))

    /** An enum's label where it stands alone. */
    fun alone(prefix: String, value: Enum<*>): String = of(prefix, value).replaceFirstChar { it.titlecase(locale) }

    /** "Mon" for 1, as ISO 8601 counts. */
    fun weekday(iso: Int): String = DayOfWeek.of(iso).getDisplayName(TextStyle.SHORT, locale)

    /** "Monday" for 1, for the screen reader. */
    fun weekdayInFull(iso: Int): String = DayOfWeek.of(iso).getDisplayName(TextStyle.FULL, locale)
}

/** The words of the screen being drawn. */
val LocalWords = staticCompositionLocalOf { Words("en", true, emptyMap()) }

/** An enum's name as labels and test tags write it: LYING_IN_BED is lying-in-bed. */
fun kebab(value: Enum<*>): String = value.name.lowercase(Locale.ROOT).replace('_', '-')

/** The wall-clock time of an instant at an offset from UTC, to the minute. */
fun civil(at: Long, offsetSeconds: Int): CivilTime {
    val time = Instant.ofEpochMilli(at).atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds))
    return HourMinute(time.hour, time.minute)
}

/** The platform's order of month and day, without the year; a full stop before the year belongs to the month, as in "21.11.". */
private fun monthAndDay(locale: Locale): String =
    getLocalizedDateTimePattern(FormatStyle.MEDIUM, null, IsoChronology.INSTANCE, locale)
        .replace(Regex("[\\s,/-]*[yu]+[\\s,./年-]*"), "")
