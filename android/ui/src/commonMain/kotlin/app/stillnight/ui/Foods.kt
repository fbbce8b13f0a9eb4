/**
 * Iron in food: what was eaten today, in quarters of a portion, and the iron in it. Kept until the day is over.
 *
 * Foods and sum are the core's. Taps from Learn: 1 to open, 1 for a quarter.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.widthIn
import androidx.compose.material3.HorizontalDivider
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.stillnight.core.FoodChoice
import app.stillnight.core.FoodEaten

private const val MOST_QUARTERS = 80

/** A quarter in thousandths. */
private const val QUARTER = 250L

@Composable
fun FoodsPage(model: StillnightModel, onClose: () -> Unit) {
    val words = LocalWords.current
    // As it is on the screen; null until something was changed: then it is as it is kept.
    var eaten by remember { mutableStateOf<Map<String, Int>?>(null) }
    val foods = asked(model) { foods() }
    val sum = asked(model, eaten) { ironOfDay((eaten ?: foods().eaten()).asEaten()) }
    val said: @Composable () -> Unit = {
        WithAnswer(sum) {
            if (it.total > 0) {
                Column(Modifier.testTag("iron-sum").semantics { liveRegion = LiveRegionMode.Polite }, Arrangement.spacedBy(4.dp)) {
                    Text(it.words, style = MaterialTheme.typography.titleMedium)
                    if (it.remark.isNotEmpty()) Small(it.remark)
                }
            }
        }
    }
    Panel(words["foods-title"], onClose, said) {
        WithAnswer(foods) { list ->
            val now = eaten ?: list.eaten()
            Card(rim = 4.dp) {
                list.forEachIndexed { i, food ->
                    if (i > 0) HorizontalDivider(color = LocalPalette.current.hairline)
                    Food(food, now[food.id] ?: 0) {
                        val after = now + (food.id to it)
                        eaten = after
                        model.act({ eatenToday(after.asEaten()) })
                    }
                }
            }
            Sources(list.map { it.source }, "foods-sources")
        }
    }
}

private fun List<FoodChoice>.eaten() = associate { it.id to it.quarters }

private fun Map<String, Int>.asEaten() = filterValues { it > 0 }.map { (food, quarters) -> FoodEaten(food, quarters) }

@Composable
private fun Food(food: FoodChoice, quarters: Int, onChange: (Int) -> Unit) {
    val words = LocalWords.current
    FlowRow(
        Modifier.fillMaxWidth().padding(vertical = 8.dp),
        Arrangement.SpaceBetween,
        Arrangement.spacedBy(4.dp),
        itemVerticalAlignment = Alignment.CenterVertically,
    ) {
        Column(Modifier.weight(1f).widthIn(min = 112.dp).padding(end = 8.dp)) {
            Text(food.name, style = MaterialTheme.typography.titleMedium)
            Small(food.portion)
            Small(food.iron)
        }
        Stepper(
            words.pieces(quarters * QUARTER),
            food.name + ": " + words["foods-portion-less"],
            food.name + ": " + words["foods-portion-more"],
            "food-" + food.id,
            { onChange((quarters - 1).coerceAtLeast(0)) },
            { onChange((quarters + 1).coerceAtMost(MOST_QUARTERS)) },
        )
    }
}
