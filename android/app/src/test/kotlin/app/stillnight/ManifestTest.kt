/** The merged manifest: what the package asks of the phone. The packaging holds the APK itself to the same list. */
package app.stillnight

import org.junit.Assert.assertEquals
import org.junit.Assert.assertTrue
import org.junit.Test
import org.w3c.dom.Element
import java.io.File
import javax.xml.parsers.DocumentBuilderFactory

class ManifestTest {
    private val root: Element = DocumentBuilderFactory.newInstance().apply { isNamespaceAware = true }
        .newDocumentBuilder().parse(File(System.getProperty("merged.manifest"))).documentElement

    private fun all(tag: String): List<Element> = root.getElementsByTagName(tag).let { n -> (0 until n.length).map { n.item(it) as Element } }

    private fun Element.android(name: String): String = getAttributeNS("http://schemas.android.com/apk/res/android", name)

    @Test fun permissionsAreTheListedOnesAndNotTheInternet() {
        val asked = all("*").filter { it.tagName.startsWith("uses-permission") }.map { it.android("name") }.sorted()
        assertEquals(File("permissions.txt").readLines().filter { it.isNotBlank() }, asked)
        assertTrue("INTERNET is not asked for", asked.none { "INTERNET" in it || "NETWORK" in it })
    }

    @Test fun theSystemBacksNothingUp() {
        val app = all("application").single()
        assertEquals("false", app.android("allowBackup"))
        assertEquals("false", app.android("fullBackupContent"))
        assertEquals("@xml/data_extraction_rules", app.android("dataExtractionRules"))
        val rules = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(File("src/main/res/xml/data_extraction_rules.xml"))
        val excluded = rules.getElementsByTagName("exclude").let { n -> (0 until n.length).map { n.item(it) as Element } }
        for (way in listOf("cloud-backup", "device-transfer")) {
            val domains = excluded.filter { it.parentNode.nodeName == way }.map { it.getAttribute("domain") }
            assertEquals(way, listOf("root", "file", "database", "sharedpref", "external"), domains)
        }
    }

    @Test fun onlyTheWindowIsOpenToOtherApps() {
        val open = listOf("activity", "receiver", "service", "provider").flatMap(::all).filter { it.android("exported") == "true" }
        // The profile receiver is androidx's; only the system's own shell may call it.
        val ours = open.filterNot { it.android("permission") == "android.permission.DUMP" }
        assertEquals(listOf("app.stillnight.MainActivity"), ours.map { it.android("name") })
    }
}
