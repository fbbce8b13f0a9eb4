/** What every spec of screens has: the platform's rule, and a stage that is put away after the test. */
package app.stillnight.ui

import androidx.compose.ui.test.junit4.ComposeContentTestRule
import org.junit.After
import org.junit.Rule

abstract class StageSpec {
    /** The platform's rule: on the desktop and under Robolectric it is made differently. */
    @get:Rule
    abstract val rule: ComposeContentTestRule

    private var opened: Stage? = null

    /** The stage, once it was set and is on show. */
    protected fun shown(stage: Stage, show: Stage.() -> Unit = { show(rule) }, set: Stage.() -> Unit): Stage {
        opened = stage
        stage.set()
        stage.show()
        rule.waitForIdle()
        return stage
    }

    @After
    fun putAway() {
        opened?.end()
    }
}
