/**
 * Colours, type and motion together. Nothing under 14 sp; at night nothing moves and nothing flashes.
 */
package app.stillnight.ui

import androidx.compose.animation.core.FiniteAnimationSpec
import androidx.compose.animation.core.snap
import androidx.compose.material3.ExperimentalMaterial3Api
import androidx.compose.material3.ExperimentalMaterial3ExpressiveApi
import androidx.compose.material3.LocalContentColor
import androidx.compose.material3.LocalRippleConfiguration
import androidx.compose.material3.MaterialTheme
import androidx.compose.material3.MotionScheme
import androidx.compose.material3.RippleConfiguration
import androidx.compose.material3.Typography
import androidx.compose.runtime.Composable
import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.ui.text.TextStyle
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.unit.sp

/** Figures of one width, so that times under each other line up. */
private const val TABULAR = "tnum"

private fun style(size: Int, line: Int, weight: FontWeight = FontWeight.Normal) =
    TextStyle(fontSize = size.sp, lineHeight = line.sp, fontWeight = weight, fontFeatureSettings = TABULAR)

/** Type: body 16, figures 28 to 34, nothing under 14. */
val Type = Typography(
    displayLarge = style(34, 42),
    displayMedium = style(34, 42),
    displaySmall = style(34, 42),
    headlineLarge = style(32, 40),
    headlineMedium = style(28, 36),
    headlineSmall = style(24, 32),
    titleLarge = style(22, 28, FontWeight.Medium),
    titleMedium = style(18, 24, FontWeight.Medium),
    titleSmall = style(16, 22, FontWeight.Medium),
    bodyLarge = style(16, 24),
    bodyMedium = style(16, 24),
    bodySmall = style(14, 20),
    labelLarge = style(16, 22, FontWeight.Medium),
    labelMedium = style(14, 20, FontWeight.Medium),
    labelSmall = style(14, 20, FontWeight.Medium),
)

/** Every change at once. */
private object Still : MotionScheme {
    override fun <T> defaultSpatialSpec(): FiniteAnimationSpec<T> = snap()
    override fun <T> fastSpatialSpec(): FiniteAnimationSpec<T> = snap()
    override fun <T> slowSpatialSpec(): FiniteAnimationSpec<T> = snap()
    override fun <T> defaultEffectsSpec(): FiniteAnimationSpec<T> = snap()
    override fun <T> fastEffectsSpec(): FiniteAnimationSpec<T> = snap()
    override fun <T> slowEffectsSpec(): FiniteAnimationSpec<T> = snap()
}

/** The scheme of the hour: night if the core says so, else as the phone is set. */
fun paletteOf(night: Boolean, dark: Boolean): Palette = when {
    night -> Night
    dark -> Dark
    else -> Day
}

@OptIn(ExperimentalMaterial3Api::class, ExperimentalMaterial3ExpressiveApi::class)
@Composable
fun StillnightTheme(palette: Palette, content: @Composable () -> Unit) {
    MaterialTheme(palette.material(), if (palette.still) Still else MotionScheme.standard(), typography = Type) {
        CompositionLocalProvider(
            LocalPalette provides palette,
            LocalContentColor provides palette.text,
            // A ripple is an animation.
            LocalRippleConfiguration provides if (palette.still) null else RippleConfiguration(),
            content = content,
        )
    }
}
