/**
 * About you: year of birth, sex, what a doctor found. All of it can stay empty; what it is for is said first.
 *
 * Taps from Labs 2 and the digits, from any other tab 3. What follows from it, the core decides.
 */
package app.stillnight.ui

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.saveable.listSaver
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.unit.dp
import app.stillnight.core.Condition
import app.stillnight.core.Field
import app.stillnight.core.Profile
import app.stillnight.core.Sex

private const val YEAR_DIGITS = 4

/** What is being typed; [born] as typed. */
internal data class ProfileDraft(val born: String, val sex: Sex?, val conditions: List<Condition>) {
    val profile: Profile get() = Profile(born.toIntOrNull(), sex, conditions)

    companion object {
        fun of(profile: Profile) = ProfileDraft(profile.birthYear?.toString().orEmpty(), profile.sex, profile.conditions)

        val Saver = listSaver<ProfileDraft?, String>(
            save = { draft -> draft?.let { listOf(it.born, it.sex?.name.orEmpty()) + it.conditions.map { c -> c.name } }.orEmpty() },
            restore = { v ->
                if (v.size < 2) return@listSaver null
                val conditions = v.drop(2).mapNotNull { name -> Condition.entries.find { it.name == name } }
                ProfileDraft(v[0], Sex.entries.find { it.name == v[1] }, conditions)
            },
        )
    }
}

@Composable
fun AboutYou(model: StillnightModel, onClose: () -> Unit) {
    val words = LocalWords.current
    var kept by rememberSaveable(stateSaver = ProfileDraft.Saver) { mutableStateOf<ProfileDraft?>(null) }
    var refused by remember { mutableStateOf<Outcome.Refused?>(null) }
    val answer = asked(model) { profile() }
    val draft = kept ?: (answer as? Outcome.Done)?.value?.let(ProfileDraft::of)
    val save: @Composable () -> Unit = {
        Column(verticalArrangement = Arrangement.spacedBy(8.dp)) {
            refused?.takeIf { it.field != Field.BIRTH_YEAR }?.let { Wrong(it.words) }
            MainButton(words["save"], "save-profile", Modifier.fillMaxWidth(), draft != null) {
                if (draft != null) {
                    model.attempt({ setProfile(draft.profile) }) {
                        when (it) {
                            is Outcome.Done -> onClose()
                            is Outcome.Refused -> refused = it
                        }
                    }
                }
            }
        }
    }
    Panel(words["profile-title"], onClose, save) {
        Quiet(words["profile-about"])
        WithAnswer(answer) { Fields(draft ?: ProfileDraft.of(it), refused.about(Field.BIRTH_YEAR)) { now -> kept = now } }
    }
}

@Composable
private fun Fields(draft: ProfileDraft, wrongYear: String, onChange: (ProfileDraft) -> Unit) {
    val words = LocalWords.current
    Column(verticalArrangement = Arrangement.spacedBy(20.dp)) {
        Writing(words["profile-born"], draft.born, "birth-year", wrongYear, figures = true) { typed ->
            onChange(draft.copy(born = typed.filter(Char::isDigit).take(YEAR_DIGITS)))
        }
        Part(words["profile-sex"]) {
            Cells {
                Sex.entries.forEach { sex ->
                    Cell(words.of("profile", sex), draft.sex == sex, "sex-" + kebab(sex)) { onChange(draft.copy(sex = sex)) }
                }
                Cell(words["answer-not-known"], draft.sex == null, "sex-not-known") { onChange(draft.copy(sex = null)) }
            }
        }
        Part(words["profile-conditions"]) {
            Cells {
                Condition.entries.forEach { condition ->
                    val chosen = condition in draft.conditions
                    Cell(words.of("profile", condition), chosen, "condition-" + kebab(condition)) {
                        onChange(draft.copy(conditions = if (chosen) draft.conditions - condition else draft.conditions + condition))
                    }
                }
            }
        }
    }
}
