//! Encryption of backups: the age format, version 1, with a passphrase (c2sp.org/age), so that a backup can be opened without
//! Stillnight too.
//!
//! Decides how hard the key is to compute (always the same, so that what one phone makes another can open) and refuses a file that
//! would make it harder than a phone should bear. The ciphers are those of RustCrypto; only their arrangement is here, held against
//! files made by two other programs. What the bytes mean is left to [`super::backup`].

use std::io::{self, BufRead, Read, Write};
use std::thread::ScopedJoinHandle;

use base64ct::{Base64Unpadded, Encoding};
use chacha20poly1305::aead::{Aead, AeadInPlace};
use chacha20poly1305::{ChaCha20Poly1305, Key, KeyInit, Nonce, Tag};
use hkdf::Hkdf;
use hmac::{Hmac, Mac};
use sha2::Sha256;
use zeroize::Zeroizing;

use super::{file_error, io_error};
use crate::error::{Error, Result};

/// scrypt's work factor, as a power of two: 32 MB of memory and about a tenth of a second on a desktop of 2024.
pub const WORK_FACTOR: u8 = 15;
/// Largest work factor that is opened, and what it asks for.
const WORK_FACTOR_MAX: u8 = 16;
const MEGABYTES_MAX: i64 = 64;

/// How an age file begins, whatever its version.
pub const MAGIC: &[u8] = b"age-encryption.org/";
const VERSION_LINE: &str = "age-encryption.org/v1";
const SALT_LABEL: &[u8] = b"age-encryption.org/v1/scrypt";
/// Longest line of a header. Ours have 53 characters at most.
const LINE_MAX: usize = 128;
/// Bytes sealed at a time, and the mark that proves each such chunk.
const CHUNK: usize = 64 * 1024;
const TAG: usize = 16;
/// Most bytes that wait for the key: more than ten years come to, packed.
const UNSEALED_MAX: usize = 4 << 20;

type Secret = Zeroizing<[u8; 32]>;

/// The head of a sealed file, and the key of what comes after it. Making one is the work that a passphrase takes.
pub struct Head {
    text: String,
    nonce: [u8; 16],
    chunks: Chunks,
}

impl Head {
    /// With a new key. Surrounding space of the passphrase does not count.
    ///
    /// # Errors
    /// [`Error::Internal`] if the phone gives no random numbers.
    pub fn new(passphrase: &str, work_factor: u8) -> Result<Head> {
        let (mut file_key, mut salt, mut nonce) = (Zeroizing::new([0_u8; 16]), [0_u8; 16], [0_u8; 16]);
        for bytes in [&mut *file_key, &mut salt, &mut nonce] {
            getrandom::fill(bytes).map_err(|_| Error::Internal)?;
        }
        let wrapped = cipher(&stretched(passphrase, &salt, work_factor)?)
            .encrypt(&Nonce::default(), file_key.as_slice())
            .map_err(|_| Error::Internal)?;
        let (salt, wrapped) = (Base64Unpadded::encode_string(&salt), Base64Unpadded::encode_string(&wrapped));
        let header = format!("{VERSION_LINE}\n-> scrypt {salt} {work_factor}\n{wrapped}\n---");
        let proof = Base64Unpadded::encode_string(&header_mac(&*file_key, &header)?.finalize().into_bytes());
        let chunks = Chunks::new(&derived(&*file_key, &nonce, b"payload")?);
        Ok(Head { text: format!("{header} {proof}\n"), nonce, chunks })
    }
}

/// Seals what is written to it. Nothing is complete before [`Sealer::finish`].
pub struct Sealer<W: Write> {
    out: W,
    chunks: Chunks,
    buffer: Vec<u8>,
}

impl<W: Write> Sealer<W> {
    /// Makes a head and writes it.
    ///
    /// # Errors
    /// As [`Head::new`]; what writing meets.
    pub fn new(out: W, passphrase: &str, work_factor: u8) -> Result<Sealer<W>> {
        Sealer::after(out, Head::new(passphrase, work_factor)?).map_err(|e| file_error(&e))
    }

    /// Writes a head.
    fn after(mut out: W, head: Head) -> io::Result<Sealer<W>> {
        out.write_all(head.text.as_bytes())?;
        out.write_all(&head.nonce)?;
        Ok(Sealer { out, chunks: head.chunks, buffer: Vec::with_capacity(CHUNK + TAG) })
    }

    fn flush_chunk(&mut self, last: bool) -> io::Result<()> {
        let nonce = self.chunks.nonce(last).ok_or_else(|| io::Error::other(Error::Internal))?;
        let proof = self.chunks.cipher.encrypt_in_place_detached(&nonce, b"", &mut self.buffer);
        let proof = proof.map_err(|_| io::Error::other(Error::Internal))?;
        self.buffer.extend_from_slice(&proof);
        self.out.write_all(&self.buffer)?;
        self.buffer.clear();
        Ok(())
    }

    /// Seals what is left and gives back where it was written.
    ///
    /// # Errors
    /// What writing meets.
    pub fn finish(mut self) -> io::Result<W> {
        self.flush_chunk(true)?;
        Ok(self.out)
    }
}

impl<W: Write> Write for Sealer<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        // A full chunk waits until it is known not to be the last.
        if self.buffer.len() == CHUNK {
            self.flush_chunk(false)?;
        }
        let taken = bytes.len().min(CHUNK - self.buffer.len());
        self.buffer.extend_from_slice(bytes.get(..taken).unwrap_or_default());
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Takes what is to be sealed while another thread is still making the head, and waits for that only when there is much of it.
pub struct Waiting<'s, W: Write> {
    out: Option<W>,
    head: Option<ScopedJoinHandle<'s, Result<Head>>>,
    unsealed: Vec<u8>,
    sealer: Option<Sealer<W>>,
}

impl<'s, W: Write> Waiting<'s, W> {
    /// Into `out`, under a head that is being made.
    pub fn new(out: W, head: ScopedJoinHandle<'s, Result<Head>>) -> Waiting<'s, W> {
        Waiting { out: Some(out), head: Some(head), unsealed: Vec::new(), sealer: None }
    }

    fn sealer(&mut self) -> io::Result<&mut Sealer<W>> {
        if let (Some(out), Some(head)) = (self.out.take(), self.head.take()) {
            let head = head.join().unwrap_or(Err(Error::Internal)).map_err(io::Error::other)?;
            let mut sealer = Sealer::after(out, head)?;
            sealer.write_all(&std::mem::take(&mut self.unsealed))?;
            self.sealer = Some(sealer);
        }
        self.sealer.as_mut().ok_or_else(|| io::Error::other(Error::Internal))
    }

    /// Seals what is left and gives back where it was written.
    ///
    /// # Errors
    /// That no head could be made; what writing meets.
    pub fn finish(mut self) -> io::Result<W> {
        self.sealer()?;
        self.sealer.take().ok_or_else(|| io::Error::other(Error::Internal))?.finish()
    }
}

impl<W: Write> Write for Waiting<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.head.is_some() && self.unsealed.len() + bytes.len() <= UNSEALED_MAX {
            self.unsealed.extend_from_slice(bytes);
            return Ok(bytes.len());
        }
        self.sealer()?.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Reads what was sealed. Each chunk is proved before any byte of it is given.
pub struct Opener<R: BufRead> {
    input: R,
    chunks: Chunks,
    buffer: Vec<u8>,
    given: usize,
    ended: bool,
    first: bool,
}

impl<R: BufRead> Opener<R> {
    /// Reads the header and proves it.
    ///
    /// # Errors
    /// [`Error::NotABackup`] for a file that isn't sealed with a passphrase, [`Error::AsksTooMuch`], [`Error::WrongPassphrase`] (also for
    /// an altered salt or key: the format can't tell), [`Error::BackupDamaged`].
    pub fn new(mut input: R, passphrase: &str) -> Result<Opener<R>> {
        if line(&mut input)? != VERSION_LINE {
            return Err(Error::NotABackup);
        }
        let stanza = line(&mut input)?;
        let mut words = stanza.split(' ');
        if (words.next(), words.next()) != (Some("->"), Some("scrypt")) {
            return Err(Error::NotABackup);
        }
        let (Some(salt_text), Some(factor_text), None) = (words.next(), words.next(), words.next()) else {
            return Err(Error::BackupDamaged);
        };
        let salt: [u8; 16] = bytes(salt_text)?;
        let factor = work_factor(factor_text)?;
        let wrapped_text = line(&mut input)?;
        let wrapped: [u8; 32] = bytes(&wrapped_text)?;
        let proof_line = line(&mut input)?;
        let proof: [u8; 32] = bytes(proof_line.strip_prefix("--- ").ok_or(Error::BackupDamaged)?)?;
        let file_key = cipher(&stretched(passphrase, &salt, factor)?)
            .decrypt(&Nonce::default(), wrapped.as_slice())
            .map_err(|_| Error::WrongPassphrase)?;
        let file_key = Zeroizing::new(file_key);
        let header = format!("{VERSION_LINE}\n{stanza}\n{wrapped_text}\n---");
        header_mac(&file_key, &header)?.verify_slice(&proof).map_err(|_| Error::BackupDamaged)?;
        let mut nonce = [0_u8; 16];
        input.read_exact(&mut nonce).map_err(|e| io_error(&e))?;
        let chunks = Chunks::new(&derived(&file_key, &nonce, b"payload")?);
        Ok(Opener { input, chunks, buffer: Vec::with_capacity(CHUNK + TAG), given: 0, ended: false, first: true })
    }

    fn next_chunk(&mut self) -> io::Result<()> {
        let damaged = || io::Error::other(Error::BackupDamaged);
        self.buffer.clear();
        self.given = 0;
        self.input.by_ref().take((CHUNK + TAG) as u64).read_to_end(&mut self.buffer)?;
        let text = self.buffer.len().checked_sub(TAG).ok_or_else(damaged)?;
        // A chunk that is not full is the last; a full one may be. No chunk but the first may be empty.
        let last = text < CHUNK || self.input.fill_buf()?.is_empty();
        if text == 0 && !self.first {
            return Err(damaged());
        }
        self.first = false;
        let proof = Tag::clone_from_slice(self.buffer.get(text..).unwrap_or_default());
        self.buffer.truncate(text);
        let nonce = self.chunks.nonce(last).ok_or_else(damaged)?;
        let opened = self.chunks.cipher.decrypt_in_place_detached(&nonce, b"", &mut self.buffer, &proof);
        if opened.is_err() {
            self.buffer.clear();
            return Err(damaged());
        }
        self.ended = last;
        Ok(())
    }
}

impl<R: BufRead> Read for Opener<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        while self.given == self.buffer.len() && !self.ended {
            self.next_chunk()?;
        }
        let rest = self.buffer.get(self.given..).unwrap_or_default();
        let count = rest.len().min(into.len());
        if let (Some(to), Some(from)) = (into.get_mut(..count), rest.get(..count)) {
            to.copy_from_slice(from);
        }
        self.given += count;
        Ok(count)
    }
}

/// The key of the chunks and how many there were.
struct Chunks {
    cipher: ChaCha20Poly1305,
    count: u64,
}

impl Chunks {
    fn new(key: &Secret) -> Chunks {
        Chunks { cipher: cipher(key), count: 0 }
    }

    /// The nonce of the next chunk: its number, and whether it is the last.
    fn nonce(&mut self, last: bool) -> Option<Nonce> {
        let mut nonce = Nonce::default();
        nonce.get_mut(3..11)?.copy_from_slice(&self.count.to_be_bytes());
        *nonce.get_mut(11)? = u8::from(last);
        self.count = self.count.checked_add(1)?;
        Some(nonce)
    }
}

fn cipher(key: &Secret) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new(Key::from_slice(key.as_slice()))
}

/// The key that a passphrase gives after much work.
fn stretched(passphrase: &str, salt: &[u8; 16], work_factor: u8) -> Result<Secret> {
    let params = scrypt::Params::new(work_factor, 8, 1, 32).map_err(|_| Error::Internal)?;
    let mut key = Secret::default();
    scrypt::scrypt(passphrase.trim().as_bytes(), &[SALT_LABEL, salt].concat(), &params, &mut *key)
        .map_err(|_| Error::Internal)?;
    Ok(key)
}

fn derived(file_key: &[u8], salt: &[u8], purpose: &[u8]) -> Result<Secret> {
    let mut key = Secret::default();
    Hkdf::<Sha256>::new(Some(salt), file_key).expand(purpose, &mut *key).map_err(|_| Error::Internal)?;
    Ok(key)
}

fn header_mac(file_key: &[u8], header: &str) -> Result<Hmac<Sha256>> {
    let key = derived(file_key, b"", b"header")?;
    let mut mac = <Hmac<Sha256> as Mac>::new_from_slice(key.as_slice()).map_err(|_| Error::Internal)?;
    mac.update(header.as_bytes());
    Ok(mac)
}

/// A line of the header, without its end.
fn line(input: &mut impl Read) -> Result<String> {
    let mut text = Vec::new();
    let mut byte = [0_u8];
    loop {
        input.read_exact(&mut byte).map_err(|e| io_error(&e))?;
        match byte {
            [b'\n'] => return String::from_utf8(text).map_err(|_| Error::BackupDamaged),
            [other] if text.len() < LINE_MAX => text.push(other),
            _ => return Err(Error::BackupDamaged),
        }
    }
}

fn bytes<const N: usize>(text: &str) -> Result<[u8; N]> {
    let mut bytes = [0_u8; N];
    match Base64Unpadded::decode(text, &mut bytes) {
        Ok(found) if found.len() == N => Ok(bytes),
        _ => Err(Error::BackupDamaged),
    }
}

fn work_factor(text: &str) -> Result<u8> {
    let plain = !text.starts_with('0') && (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    match text.parse() {
        Ok(factor) if plain && factor <= WORK_FACTOR_MAX => Ok(factor),
        Ok(_) if plain => Err(Error::AsksTooMuch { limit_megabytes: MEGABYTES_MAX }),
        _ => Err(Error::BackupDamaged),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Both hold the same small export; the passphrase is in plain sight.
    const BY_OTHERS: [(&str, &[u8]); 2] = [
        ("rage 0.12", include_bytes!("../../tests/fixtures/sealed-by-rage.age")),
        ("age 1.3 in Go", include_bytes!("../../tests/fixtures/sealed-by-go-age.age")),
    ];

    fn open(sealed: &[u8], passphrase: &str) -> io::Result<Vec<u8>> {
        let mut text = Vec::new();
        Opener::new(sealed, passphrase).map_err(io::Error::other)?.read_to_end(&mut text)?;
        Ok(text)
    }

    #[test]
    fn files_that_other_programs_sealed_open() {
        for (program, sealed) in BY_OTHERS {
            let folder = tempfile::tempdir().unwrap();
            let file = folder.path().join("in.age");
            std::fs::write(&file, sealed).unwrap();
            let mut steps = crate::exchange::progress::Steps::new(None);
            let read = super::super::backup::read(&file, "lamp river onion clock", &folder.path().join("s"), &mut steps);
            assert_eq!(read.map(|(made, checked)| (made.0, checked.rows)), Ok((1_795_000_000_000, 1)), "{program}");
            assert!(open(sealed, "lamp river onion").is_err(), "{program}");
        }
    }

    #[test]
    fn any_length_comes_back_around_the_ends_of_chunks() {
        for length in [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 2 * CHUNK, 2 * CHUNK + 1] {
            let text: Vec<u8> = (0..length).map(|i| (i % 251) as u8).collect();
            for piece in [1000, CHUNK, usize::MAX] {
                let mut sealer = Sealer::new(Vec::new(), "x", 1).unwrap();
                text.chunks(piece.min(text.len().max(1))).for_each(|c| sealer.write_all(c).unwrap());
                let sealed = sealer.finish().unwrap();
                assert!(open(&sealed, "x").unwrap() == text, "{length}");
            }
        }
    }

    #[test]
    fn the_same_text_is_never_sealed_the_same_twice() {
        let seal = || Sealer::new(Vec::new(), "x", 1).unwrap().finish().unwrap();
        assert_ne!(seal(), seal());
    }
}
