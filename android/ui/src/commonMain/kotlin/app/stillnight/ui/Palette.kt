/**
 * The three colour schemes. A test computes the contrast of every pair.
 *
 * Decides which colour a role has by day, in the dark and at night. Whether it is night, the core says.
 */
package app.stillnight.ui

import androidx.compose.material3.ColorScheme
import androidx.compose.material3.darkColorScheme
import androidx.compose.material3.lightColorScheme
import androidx.compose.runtime.staticCompositionLocalOf
import androidx.compose.ui.graphics.Color

/**
 * Colours by role. Text roles reach 4.5:1 on [background] and [card], [outline] and marks 3:1; `on…` stands on its namesake.
 *
 * @property still whether nothing moves: at night.
 */
data class Palette(
    val still: Boolean,
    val light: Boolean,
    val background: Color,
    val card: Color,
    val raised: Color,
    val text: Color,
    val secondary: Color,
    val primary: Color,
    val onPrimary: Color,
    val soft: Color,
    val onSoft: Color,
    val attention: Color,
    val attentionSoft: Color,
    val error: Color,
    val onError: Color,
    val outline: Color,
    val hairline: Color,
)

/** By day. */
val Day = Palette(
    still = false,
    light = true,
    background = Color(0xFFFBF9F5),
    card = Color(0xFFF3EFE7),
    raised = Color(0xFFEBE6DB),
    text = Color(0xFF1E1B16),
    secondary = Color(0xFF5C584F),
    primary = Color(0xFF35478C),
    onPrimary = Color(0xFFFFFFFF),
    soft = Color(0xFFDFE4F8),
    onSoft = Color(0xFF1B2A66),
    attention = Color(0xFF8A5200),
    attentionSoft = Color(0xFFFAEFDD),
    error = Color(0xFFB3261E),
    onError = Color(0xFFFFFFFF),
    outline = Color(0xFF827C70),
    hairline = Color(0xFFDDD7CB),
)

/** When the phone is set to dark and it is not night. */
val Dark = Palette(
    still = false,
    light = false,
    background = Color(0xFF121318),
    card = Color(0xFF1B1D24),
    raised = Color(0xFF252832),
    text = Color(0xFFE4E2EA),
    secondary = Color(0xFFA9A7B2),
    primary = Color(0xFFB9C6FF),
    onPrimary = Color(0xFF1A2558),
    soft = Color(0xFF2A335F),
    onSoft = Color(0xFFDDE2FF),
    attention = Color(0xFFE8B66A),
    attentionSoft = Color(0xFF2B2417),
    error = Color(0xFFFFB4AB),
    onError = Color(0xFF5C0F0A),
    outline = Color(0xFF7D7B88),
    hairline = Color(0xFF32343E),
)

/** From bedtime to waking: black and one red family, nothing told apart by colour. */
val Night = Palette(
    still = true,
    light = false,
    background = Color(0xFF000000),
    card = Color(0xFF000000),
    raised = Color(0xFF000000),
    text = Color(0xFFFF4A3D),
    secondary = Color(0xFFE03A2E),
    primary = Color(0xFFE03A2E),
    onPrimary = Color(0xFF000000),
    soft = Color(0xFF1C0403),
    onSoft = Color(0xFFFF4A3D),
    attention = Color(0xFFE03A2E),
    attentionSoft = Color(0xFF000000),
    error = Color(0xFFE03A2E),
    onError = Color(0xFF000000),
    outline = Color(0xFFB02E24),
    hairline = Color(0xFF5A1712),
)

/** The scheme in use. */
val LocalPalette = staticCompositionLocalOf { Day }

/** The same colours under the names Material's own components ask for; none is left to a default. */
fun Palette.material(): ColorScheme = (if (light) lightColorScheme() else darkColorScheme()).copy(
    primary = primary,
    onPrimary = onPrimary,
    primaryContainer = soft,
    onPrimaryContainer = onSoft,
    inversePrimary = primary,
    secondary = secondary,
    onSecondary = background,
    secondaryContainer = soft,
    onSecondaryContainer = onSoft,
    tertiary = attention,
    onTertiary = background,
    tertiaryContainer = attentionSoft,
    onTertiaryContainer = attention,
    background = background,
    onBackground = text,
    surface = background,
    onSurface = text,
    surfaceVariant = card,
    onSurfaceVariant = secondary,
    surfaceTint = background,
    inverseSurface = raised,
    inverseOnSurface = text,
    error = error,
    onError = onError,
    errorContainer = error,
    onErrorContainer = onError,
    outline = outline,
    outlineVariant = hairline,
    scrim = Color.Black,
    surfaceBright = raised,
    surfaceDim = background,
    surfaceContainerLowest = background,
    surfaceContainerLow = card,
    surfaceContainer = card,
    surfaceContainerHigh = raised,
    surfaceContainerHighest = raised,
    primaryFixed = soft,
    primaryFixedDim = soft,
    onPrimaryFixed = onSoft,
    onPrimaryFixedVariant = onSoft,
    secondaryFixed = soft,
    secondaryFixedDim = soft,
    onSecondaryFixed = onSoft,
    onSecondaryFixedVariant = onSoft,
    tertiaryFixed = attentionSoft,
    tertiaryFixedDim = attentionSoft,
    onTertiaryFixed = attention,
    onTertiaryFixedVariant = attention,
)
