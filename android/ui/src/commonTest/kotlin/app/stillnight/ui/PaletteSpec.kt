/** Contrast of every pair of roles, computed from the theme: text 4.5:1, graphics 3:1, and the figures ui design asked for. */
package app.stillnight.ui

import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.luminance
import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test

private const val TEXT = 4.5f
private const val GRAPHIC = 3f

abstract class PaletteSpec {
    private val schemes = mapOf("day" to Day, "dark" to Dark, "night" to Night)

    private fun contrast(a: Color, b: Color): Float {
        val (dark, light) = listOf(a.luminance(), b.luminance()).sorted()
        return (light + 0.05f) / (dark + 0.05f)
    }

    private fun check(scheme: String, pair: String, front: Color, back: Color, least: Float) {
        val found = contrast(front, back)
        assertTrue("$scheme: $pair is $found, at least $least", found >= least)
    }

    @Test
    fun `text can be read on everything it stands on`() = schemes.forEach { (name, p) ->
        for ((ground, back) in mapOf("background" to p.background, "card" to p.card, "raised" to p.raised)) {
            check(name, "text on $ground", p.text, back, TEXT)
            check(name, "secondary on $ground", p.secondary, back, TEXT)
            check(name, "primary on $ground", p.primary, back, TEXT)
            check(name, "attention on $ground", p.attention, back, TEXT)
            check(name, "error on $ground", p.error, back, TEXT)
        }
        check(name, "onPrimary on primary", p.onPrimary, p.primary, TEXT)
        check(name, "onSoft on soft", p.onSoft, p.soft, TEXT)
        check(name, "onError on error", p.onError, p.error, TEXT)
        check(name, "attention on its soft", p.attention, p.attentionSoft, TEXT)
    }

    @Test
    fun `outlines and marks can be seen`() = schemes.forEach { (name, p) ->
        for ((ground, back) in mapOf("background" to p.background, "card" to p.card, "raised" to p.raised)) {
            check(name, "outline on $ground", p.outline, back, GRAPHIC)
            check(name, "columns on $ground", p.primary, back, GRAPHIC)
        }
        check(name, "the disc", if (p.light) p.primary else p.primary, p.background, GRAPHIC)
    }

    @Test
    fun `a calendar's numbers can be read on every shade, and each level is further from the ground`() = schemes.forEach { (name, p) ->
        (0..5).forEach { check(name, "number on level $it", p.onShade(it), p.shade(it), TEXT) }
        val steps = (0..5).map { contrast(p.shade(it), p.background) }
        assertEquals("$name: $steps", steps.sorted().distinct(), steps)
        assertEquals(p.background, p.shade(null))
    }

    @Test
    fun `the more nights an hour was restless in, the further its cell is from the ground, in grey as well`() = schemes.forEach { (name, p) ->
        val steps = (0..10).map { contrast(p.heat(it / 10f), p.background) }
        assertEquals("$name: $steps", steps.sorted().distinct(), steps)
        check(name, "the palest cell's edge on the card", p.outline, p.card, GRAPHIC)
        check(name, "the core of the palest cell", p.primary, p.heat(0f), GRAPHIC)
        if (p.still) assertTrue("no bright cell at night: ${steps.last()}", steps.last() < 2)
    }

    @Test
    fun `Material's own roles keep the contrast`() = schemes.forEach { (name, p) ->
        val m = p.material()
        check(name, "onSurface", m.onSurface, m.surface, TEXT)
        check(name, "onSurfaceVariant", m.onSurfaceVariant, m.surfaceVariant, TEXT)
        check(name, "onSurfaceVariant on surface", m.onSurfaceVariant, m.surface, TEXT)
        check(name, "onPrimary", m.onPrimary, m.primary, TEXT)
        check(name, "onPrimaryContainer", m.onPrimaryContainer, m.primaryContainer, TEXT)
        check(name, "onSecondary", m.onSecondary, m.secondary, TEXT)
        check(name, "onSecondaryContainer", m.onSecondaryContainer, m.secondaryContainer, TEXT)
        check(name, "onTertiary", m.onTertiary, m.tertiary, TEXT)
        check(name, "onError", m.onError, m.error, TEXT)
        check(name, "onErrorContainer", m.onErrorContainer, m.errorContainer, TEXT)
        check(name, "inverseOnSurface", m.inverseOnSurface, m.inverseSurface, TEXT)
        check(name, "outline", m.outline, m.surface, GRAPHIC)
    }

    @Test
    fun `the measured contrasts are the designed ones`() {
        fun measured(front: Color, back: Color) = Math.round(contrast(front, back) * 10) / 10.0
        assertEquals(16.3, measured(Day.text, Day.background), 0.11)
        assertEquals(8.2, measured(Day.primary, Day.background), 0.11)
        assertEquals(14.5, measured(Dark.text, Dark.background), 0.11)
        assertEquals(11.1, measured(Dark.primary, Dark.background), 0.11)
        assertEquals(6.3, measured(Night.text, Night.background), 0.11)
        assertEquals(4.8, measured(Night.secondary, Night.background), 0.11)
    }

    @Test
    fun `night is black and red and nothing moves`() {
        assertEquals(Color.Black, Night.background)
        val lit = listOf(Night.text, Night.secondary, Night.primary, Night.attention, Night.error, Night.outline, Night.hairline, Night.soft)
        lit.forEach { assertTrue("$it", it.red > it.green * 2 && it.red > it.blue * 2) }
        assertTrue(Night.still)
        assertEquals(Night, paletteOf(night = true, dark = false))
        assertEquals(Night, paletteOf(night = true, dark = true))
        assertEquals(Day, paletteOf(night = false, dark = false))
    }

    @Test
    fun `nothing is written smaller than 14`() {
        val styles = with(Type) {
            listOf(displayLarge, displayMedium, displaySmall, headlineLarge, headlineMedium, headlineSmall, titleLarge, titleMedium, titleSmall) +
                listOf(bodyLarge, bodyMedium, bodySmall, labelLarge, labelMedium, labelSmall)
        }
        styles.forEach { assertTrue("${it.fontSize}", it.fontSize.value >= 14) }
        assertEquals(16f, Type.bodyLarge.fontSize.value)
    }
}
