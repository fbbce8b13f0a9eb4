/** The specs of ui/, run on Android. */
package app.stillnight

import android.app.Application
import androidx.compose.ui.test.junit4.v2.createComposeRule
import app.stillnight.ui.DiarySpec
import app.stillnight.ui.FilesSpec
import app.stillnight.ui.GuidanceSpec
import app.stillnight.ui.LabsSpec
import app.stillnight.ui.PlanSpec
import app.stillnight.ui.ReachSpec
import app.stillnight.ui.ScreensSpec
import app.stillnight.ui.TrendsSpec
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class AndroidScreensTest : ScreensSpec() {
    override val rule = createComposeRule()
}

@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class AndroidDiaryTest : DiarySpec() {
    override val rule = createComposeRule()
}

@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class AndroidPlanTest : PlanSpec() {
    override val rule = createComposeRule()
}

@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class AndroidReachTest : ReachSpec() {
    override val rule = createComposeRule()
}

@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class AndroidFilesTest : FilesSpec() {
    override val rule = createComposeRule()
}

@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class AndroidTrendsTest : TrendsSpec() {
    override val rule = createComposeRule()
}

@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class AndroidLabsTest : LabsSpec() {
    override val rule = createComposeRule()
}

@RunWith(RobolectricTestRunner::class)
@Config(application = Application::class)
class AndroidGuidanceTest : GuidanceSpec() {
    override val rule = createComposeRule()
}
