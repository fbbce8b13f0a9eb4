/**
 * Keeps the passphrase of backups that make themselves: encrypted in a file of the app's own, with a key that never leaves the
 * phone's key store. Another phone, or a copy of the file, can't read it.
 */
package app.stillnight

import android.security.keystore.KeyGenParameterSpec
import android.security.keystore.KeyProperties
import java.io.File
import java.io.IOException
import java.security.GeneralSecurityException
import java.security.KeyStore
import java.security.ProviderException
import javax.crypto.Cipher
import javax.crypto.KeyGenerator
import javax.crypto.SecretKey
import javax.crypto.spec.GCMParameterSpec

/** Where the key comes from: the phone's key store, or a test's own. */
fun interface Keys {
    /** The one key; made when it is first needed. */
    @Throws(GeneralSecurityException::class, IOException::class)
    fun key(): SecretKey
}

/** The key in Android's key store. It can be used while the phone is locked too: a reminder at night may make a backup. */
object PhoneKeys : Keys {
    private const val STORE = "AndroidKeyStore"
    private const val NAME = "stillnight-backup"

    override fun key(): SecretKey {
        val store = KeyStore.getInstance(STORE).apply { load(null) }
        (store.getKey(NAME, null) as? SecretKey)?.let { return it }
        val generator = KeyGenerator.getInstance(KeyProperties.KEY_ALGORITHM_AES, STORE)
        val wanted = KeyGenParameterSpec.Builder(NAME, KeyProperties.PURPOSE_ENCRYPT or KeyProperties.PURPOSE_DECRYPT)
            .setBlockModes(KeyProperties.BLOCK_MODE_GCM).setEncryptionPaddings(KeyProperties.ENCRYPTION_PADDING_NONE).setKeySize(KEY_BITS).build()
        generator.init(wanted)
        return generator.generateKey()
    }

    private const val KEY_BITS = 256
}

/** The passphrase in [file], under the key of [keys]. */
class PassphraseSafe(private val file: File, private val keys: Keys) {
    /** Keeps a passphrase in the place of the one before; empty to forget it. False if the phone can't keep it: then the one before stays. */
    fun keep(passphrase: String): Boolean {
        if (passphrase.isEmpty()) {
            file.delete()
            return true
        }
        return attempt {
            val cipher = Cipher.getInstance(CIPHER).apply { init(Cipher.ENCRYPT_MODE, keys.key()) }
            val beside = File(file.path + ".new")
            beside.writeBytes(cipher.iv + cipher.doFinal(passphrase.toByteArray()))
            beside.renameTo(file)
        } == true
    }

    /** What is kept; null if nothing is, or the key is gone, as after the phone was set up anew. */
    fun passphrase(): String? = attempt {
        if (!file.exists()) return null
        val sealed = file.readBytes()
        val seed = GCMParameterSpec(TAG_BITS, sealed, 0, SEED)
        val cipher = Cipher.getInstance(CIPHER).apply { init(Cipher.DECRYPT_MODE, keys.key(), seed) }
        String(cipher.doFinal(sealed, SEED, sealed.size - SEED))
    }

    private inline fun <T> attempt(work: () -> T): T? = try {
        work()
    } catch (_: GeneralSecurityException) {
        null
    } catch (_: ProviderException) {
        null
    } catch (_: IllegalArgumentException) {
        // A file cut short.
        null
    } catch (_: IOException) {
        null
    }

    private companion object {
        const val CIPHER = "AES/GCM/NoPadding"
        const val SEED = 12
        const val TAG_BITS = 128
    }
}
