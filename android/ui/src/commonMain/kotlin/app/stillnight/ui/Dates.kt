/**
 * Dates: reckoning with them, writing them as text that is kept, and one to set.
 */
package app.stillnight.ui

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.unit.dp
import app.stillnight.core.CivilDate
import app.stillnight.core.CivilTime
import app.stillnight.core.HourMinute
import app.stillnight.core.YearMonthDay
import java.time.Instant
import java.time.LocalDate
import java.time.LocalDateTime
import java.time.ZoneOffset
import java.time.format.DateTimeParseException

/** The same date as the platform has it. */
fun CivilDate.local(): LocalDate = LocalDate.of(year, month, day)

/** The same date as the core has it. */
fun LocalDate.civil(): CivilDate = YearMonthDay(year, monthValue, dayOfMonth)

/** The same time of day as the core has it. */
fun LocalDateTime.civilTime(): CivilTime = HourMinute(hour, minute)

/** The date [days] later. */
fun CivilDate.plusDays(days: Long): CivilDate = local().plusDays(days).civil()

/** ISO 8601: as the core names a night, and as it is kept over recreation. */
fun CivilDate.iso(): String = local().toString()

/** The date in an ISO 8601 text; null if it is none. */
fun dateOf(iso: String): CivilDate? = try {
    LocalDate.parse(iso).civil()
} catch (_: DateTimeParseException) {
    null
}

/** The wall-clock date of an instant at an offset from UTC. */
fun civilDate(at: Long, offsetSeconds: Int): CivilDate =
    Instant.ofEpochMilli(at).atOffset(ZoneOffset.ofTotalSeconds(offsetSeconds)).toLocalDate().civil()

/** A date kept over recreation. */
val DateSaver = listSaver<CivilDate?, String>(save = { listOfNotNull(it?.iso()) }, restore = { it.firstOrNull()?.let(::dateOf) })

/** A date: one line that opens into days and months when tapped, and into [years] where it may lie far back. */
@Composable
fun DateField(
    label: String,
    date: CivilDate,
    tag: String,
    modifier: Modifier = Modifier,
    years: Boolean = false,
    onChange: (CivilDate) -> Unit,
) {
    val words = LocalWords.current
    var open by rememberSaveable { mutableStateOf(false) }
    Column(modifier) {
        FlowRow(
            Modifier.fillMaxWidth().clip(RoundedCornerShape(12.dp))
                .clickable(role = Role.Button, onClickLabel = words["date-change"]) { open = !open }
                .testTag(tag).heightIn(min = TARGET_TONIGHT).padding(vertical = 8.dp),
            Arrangement.SpaceBetween,
            Arrangement.Center,
            itemVerticalAlignment = Alignment.CenterVertically,
        ) {
            Text(label, Modifier.padding(end = 12.dp), style = MaterialTheme.typography.bodyLarge)
            Row(horizontalArrangement = Arrangement.spacedBy(12.dp), verticalAlignment = Alignment.CenterVertically) {
                Text(words.date(date), style = MaterialTheme.typography.titleLarge)
                Mark(if (open) Marks.Up else Marks.Down, tint = LocalPalette.current.secondary)
            }
        }
        if (open) {
            FlowRow(Modifier.fillMaxWidth().padding(bottom = 16.dp), Arrangement.SpaceBetween, Arrangement.spacedBy(12.dp)) {
                StepGroup(words["date-day"]) {
                    Stepper(
                        words.number(date.day),
                        words["date-day-less"],
                        words["date-day-more"],
                        "$tag-day",
                        { onChange(date.plusDays(-1)) },
                        { onChange(date.plusDays(1)) },
                    )
                }
                StepGroup(words["date-month"]) {
                    Stepper(
                        words.month(date.month),
                        words["date-month-less"],
                        words["date-month-more"],
                        "$tag-month",
                        { onChange(date.local().minusMonths(1).civil()) },
                        { onChange(date.local().plusMonths(1).civil()) },
                    )
                }
                if (years) {
                    StepGroup(words["date-year"]) {
                        Stepper(
                            words.year(date),
                            words["date-year-less"],
                            words["date-year-more"],
                            "$tag-year",
                            { onChange(date.local().minusYears(1).civil()) },
                            { onChange(date.local().plusYears(1).civil()) },
                        )
                    }
                }
            }
        }
    }
}
