/** The specs of ui/, run on the desktop. */
package app.stillnight.ui

import androidx.compose.ui.test.junit4.v2.createComposeRule

class ScreensTest : ScreensSpec() {
    override val rule = createComposeRule()
}

class DiaryTest : DiarySpec() {
    override val rule = createComposeRule()
}

class PlanTest : PlanSpec() {
    override val rule = createComposeRule()
}

class ReachTest : ReachSpec() {
    override val rule = createComposeRule()
}

class FilesTest : FilesSpec() {
    override val rule = createComposeRule()
}

class TrendsTest : TrendsSpec() {
    override val rule = createComposeRule()
}

class LabsTest : LabsSpec() {
    override val rule = createComposeRule()
}

class GuidanceTest : GuidanceSpec() {
    override val rule = createComposeRule()
}

class DraftTest : DraftSpec()

class PaletteTest : PaletteSpec()

class JavaDeviceTest : JavaDeviceSpec()
