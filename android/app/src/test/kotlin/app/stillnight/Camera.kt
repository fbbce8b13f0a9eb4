/**
 * Pictures of the running app and of its notifications, and the page that lists them.
 *
 * A picture that shows nothing is an error: each is checked to have more than a few colours.
 */
package app.stillnight

import android.app.Activity
import android.app.Notification
import android.content.Context
import android.graphics.Bitmap
import android.graphics.Canvas
import android.graphics.Color
import android.graphics.Paint
import android.graphics.Rect
import android.graphics.drawable.Drawable
import android.os.Handler
import android.os.Looper
import android.os.SystemClock
import android.view.ContextThemeWrapper
import android.view.PixelCopy
import android.view.View
import android.widget.FrameLayout
import org.robolectric.shadows.ShadowLooper
import java.io.File

/** Writes pictures into [folder]. */
class Camera(private val folder: File) {
    private val captions = sortedMapOf<String, String>()

    init {
        folder.mkdirs()
    }

    /** The whole window, as its renderer draws it. */
    fun shoot(activity: Activity, name: String, caption: String) {
        val view = activity.window.decorView
        // The trace of a touch is drawn by the render thread, which has no clock here: end it.
        view.jumpDrawablesToCurrentState()
        val picture = Bitmap.createBitmap(view.width, view.height, Bitmap.Config.ARGB_8888)
        var result = -1
        PixelCopy.request(activity.window, Rect(0, 0, view.width, view.height), picture, { result = it }, Handler(Looper.getMainLooper()))
        ShadowLooper.idleMainLooper()
        check(result == PixelCopy.SUCCESS) { "$name: the window was not copied ($result)" }
        keep(picture, name, caption)
    }

    /** Notifications one under another, open, in the layout the system builds for them, on a shade by day or by night. */
    fun shoot(context: Context, notifications: List<Notification>, dark: Boolean, name: String, caption: String) {
        val density = context.resources.displayMetrics.density
        val margin = (16 * density).toInt()
        val width = context.resources.displayMetrics.widthPixels - margin * 2
        val cards = notifications.map { card(context, it, width) }
        val picture = Bitmap.createBitmap(width + margin * 2, cards.sumOf { it.height + margin } + margin, Bitmap.Config.ARGB_8888)
        val canvas = Canvas(picture)
        canvas.drawColor(Color.parseColor(if (dark) "#0B0C10" else "#C9CEDA"))
        val paper = Paint(Paint.ANTI_ALIAS_FLAG).apply { color = Color.parseColor(if (dark) "#1F2024" else "#FBFBFE") }
        var top = margin
        for (card in cards) {
            val edge = 24 * density
            canvas.drawRoundRect(margin.toFloat(), top.toFloat(), (margin + width).toFloat(), (top + card.height).toFloat(), edge, edge, paper)
            canvas.save()
            canvas.translate(margin.toFloat(), top.toFloat())
            card.draw(canvas)
            canvas.restore()
            top += card.height + margin
        }
        keep(picture, name, caption)
    }

    /** Pictures beside one another on grey, each [size] wide. */
    fun shoot(drawables: List<Drawable>, size: Int, name: String, caption: String) {
        val picture = Bitmap.createBitmap(size * drawables.size, size, Bitmap.Config.ARGB_8888)
        val canvas = Canvas(picture)
        canvas.drawColor(Color.parseColor("#50545E"))
        drawables.forEachIndexed { i, drawable ->
            drawable.setBounds(i * size + size / 8, size / 8, (i + 1) * size - size / 8, size - size / 8)
            drawable.draw(canvas)
        }
        keep(picture, name, caption)
    }

    private fun card(context: Context, notification: Notification, width: Int): View {
        val themed = ContextThemeWrapper(context, android.R.style.Theme_DeviceDefault_DayNight)
        @Suppress("DEPRECATION") // The only way to the system's own layout.
        SystemClock.setCurrentTimeMillis(notification.`when`)
        val views = Notification.Builder.recoverBuilder(context, notification).run { createBigContentView() ?: createContentView() }
        val shade = FrameLayout(themed)
        shade.addView(views.apply(themed, shade))
        shade.measure(
            View.MeasureSpec.makeMeasureSpec(width, View.MeasureSpec.EXACTLY),
            View.MeasureSpec.makeMeasureSpec((HIGHEST_DP * context.resources.displayMetrics.density).toInt(), View.MeasureSpec.AT_MOST),
        )
        shade.layout(0, 0, shade.measuredWidth, shade.measuredHeight)
        return shade
    }

    private fun keep(picture: Bitmap, name: String, caption: String) {
        val colours = (0 until picture.width step 3).flatMap { x -> (0 until picture.height step 3).map { y -> picture.getPixel(x, y) } }.toSet().size
        check(colours > FEWEST_COLOURS) { "$name shows nothing: only $colours colours" }
        check(captions.put(name, caption) == null) { "$name is drawn twice" }
        File(folder, "$name.png").outputStream().use { picture.compress(Bitmap.CompressFormat.PNG, 100, it) }
    }

    /** A page with all pictures of the folder drawn so far in this run. */
    fun list() {
        val figures = captions.map { (name, caption) ->
            "<figure><img src=\"$name.png\" width=\"411\" alt=\"$caption\"><figcaption>$name: $caption</figcaption></figure>"
        }
        val style = "body{background:#888;font:16px sans-serif}figure{display:inline-block;vertical-align:top;margin:12px;width:411px}"
        File(folder, "index.html").writeText(
            "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Stillnight, a tour</title><style>$style</style>\n" +
                figures.joinToString("\n") + "\n</html>\n",
        )
    }

    private companion object {
        const val FEWEST_COLOURS = 20

        /** As high as the system lets an open notification be. */
        const val HIGHEST_DP = 256
    }
}
