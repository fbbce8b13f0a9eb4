/**
 * Ready-made items by heading, each with its times, how it is done and where that is from. Never added unasked.
 *
 * Taps from the plan: add one 2, all of a heading 2.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.platform.testTag
import androidx.compose.ui.unit.dp
import app.stillnight.core.Template
import app.stillnight.core.TemplateGroup

@Composable
fun Templates(model: StillnightModel, shown: Shown, onClose: () -> Unit) {
    val words = LocalWords.current
    val platform = LocalPlatform.current
    val answer = asked(model, shown) { templates() }
    fun changed() = platform.remindersChanged()
    Panel(words["templates-title"], onClose, { BarHost(model) }) {
        Quiet(words["templates-why"])
        WithAnswer(answer) { groups ->
            Column(verticalArrangement = Arrangement.spacedBy(28.dp)) {
                groups.forEach { group ->
                    Group(group, { model.act({ addItem(it.entry) }) { changed() } }) { model.act({ addTemplates(group.kind) }) { changed() } }
                }
            }
        }
    }
}

@Composable
private fun Group(group: TemplateGroup, onAdd: (Template) -> Unit, onAddAll: () -> Unit) {
    val words = LocalWords.current
    val name = kebab(group.kind)
    Part(group.title) {
        Column(verticalArrangement = Arrangement.spacedBy(12.dp)) {
            group.templates.forEachIndexed { i, template -> TemplateCard(template, "template-$name-${i + 1}") { onAdd(template) } }
            if (group.templates.any { !it.inPlan }) {
                val all = words["template-add-all"]
                SideButton(all, "add-all-$name", Modifier.fillMaxWidth(), all + ": " + group.title, onAddAll)
            }
        }
    }
}

@Composable
private fun TemplateCard(template: Template, tag: String, onAdd: () -> Unit) {
    val words = LocalWords.current
    val title = (template.entry.name + " " + template.entry.dose).trim()
    Card(Modifier.testTag(tag)) {
        Column(verticalArrangement = Arrangement.spacedBy(4.dp)) {
            Text(title, style = MaterialTheme.typography.titleMedium)
            Text(template.sentence, style = MaterialTheme.typography.bodyLarge)
            if (template.about.isNotEmpty()) Quiet(template.about)
            Small(template.source)
            if (template.inPlan) {
                Row(Modifier.padding(top = 8.dp), Arrangement.spacedBy(8.dp), Alignment.CenterVertically) {
                    Mark(Marks.Taken, size = 20.dp)
                    Text(words["template-in-plan"], style = MaterialTheme.typography.bodyLarge)
                }
            } else {
                SideButton(words["template-add"], "$tag-add", Modifier.padding(top = 8.dp), words["template-add"] + ": " + title, onAdd)
            }
        }
    }
}
