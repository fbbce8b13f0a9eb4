//! Backups: the JSON export, packed and sealed; and reading back whatever file a person hands in.
//!
//! Decides what kind of file one is, that it is written as a whole or not at all, and how much of it is taken in at a time. Leaves
//! encryption to [`super::seal`] and rows to [`super::json`] and [`super::csv`].

use std::cell::Cell;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::rc::Rc;

use rusqlite::Connection;

use super::progress::Steps;
use super::seal::{Head, Opener, Waiting, MAGIC, WORK_FACTOR};
use super::staging::{self, Checked};
use super::{csv, file_error, io_error, json};
use crate::error::{Error, Result};
use crate::store::{self, kept};
use crate::time::Instant;

/// zstd's level: beyond it, time rises faster than size falls.
const LEVEL: i32 = 3;
/// How a packed file begins.
const PACKED: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];
/// Largest window that unpacking may ask for, as a power of two: 8 MB.
const WINDOW_LOG_MAX: u32 = 23;
/// Most bytes a file may unpack to: ten times fifty years of many entries.
const UNPACKED_MAX: u64 = 2 << 30;

/// Bytes of a file that are read at once. Nearly every row lies in them as a whole.
const AT_ONCE: usize = 64 * 1024;

/// A file being written under another name, which it takes when it is complete. Dropped before, it is gone.
struct Part {
    part: PathBuf,
    path: PathBuf,
}

impl Part {
    /// Fills the file, syncs it, puts it in place, and gives its bytes and what `fill` gave.
    fn write<T>(path: &Path, fill: impl FnOnce(File) -> Result<(File, T)>) -> Result<(i64, T)> {
        let mut name = std::ffi::OsString::from(".");
        name.push(path.file_name().ok_or(Error::Storage)?);
        name.push(".part");
        let place = Part { part: path.with_file_name(name), path: path.to_owned() };
        let file = File::create(&place.part).map_err(|e| file_error(&e))?;
        let (file, value) = fill(file)?;
        file.sync_all().map_err(|e| file_error(&e))?;
        let bytes = file.metadata().map_err(|e| file_error(&e))?.len() as i64;
        fs::rename(&place.part, &place.path).map_err(|e| file_error(&e))?;
        // Some places for documents are no folders that could be synced.
        let _ = kept::sync_folder(path);
        Ok((bytes, value))
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.part);
    }
}

/// Writes an encrypted backup to `path`, over what is there; gives bytes and rows. `sound` is a second connection that sees the same diary:
/// whether it is sound is looked at there.
///
/// # Errors
/// [`Error::Damaged`] for a diary that is not sound; [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Storage`]. What was at `path` is as
/// it was then.
pub fn write(
    db: &Connection,
    sound: Connection,
    path: &Path,
    passphrase: &str,
    made: Instant,
    steps: &mut Steps,
) -> Result<(i64, i64)> {
    write_with(db, sound, path, passphrase, WORK_FACTOR, made, steps)
}

fn write_with(
    db: &Connection,
    sound: Connection,
    path: &Path,
    passphrase: &str,
    factor: u8,
    made: Instant,
    steps: &mut Steps,
) -> Result<(i64, i64)> {
    // The key takes the most time of all and waits for nothing, so it is made beside everything else. A look at every page takes half as
    // long as packing, and has to be over only before the file is put in place.
    std::thread::scope(|scope| {
        let beside = || std::thread::Builder::new();
        let head = beside().spawn_scoped(scope, || Head::new(passphrase, factor)).map_err(|e| file_error(&e))?;
        let sound = beside().spawn_scoped(scope, move || store::check_sound(&sound));
        let sound = sound.map_err(|e| file_error(&e))?;
        Part::write(path, |file| {
            let sealer = Waiting::new(BufWriter::new(file), head);
            let mut packer = zstd::Encoder::new(sealer, LEVEL).map_err(|e| file_error(&e))?;
            let rows = json::write(db, &mut packer, made, steps)?;
            let out = packer.finish().and_then(Waiting::finish).map_err(|e| written_error(&e))?;
            // A backup of spoilt pages would be trusted for years.
            sound.join().unwrap_or(Err(Error::Internal))?;
            Ok((out.into_inner().map_err(|e| file_error(e.error()))?, rows))
        })
    })
}

/// What a file that is written comes to: what the phone is at fault for, or the key.
fn written_error(error: &io::Error) -> Error {
    match error.get_ref().and_then(|inner| inner.downcast_ref::<Error>()) {
        Some(ours) => ours.clone(),
        None => file_error(error),
    }
}

/// Writes a JSON export to `path`, over what is there; gives bytes and rows.
///
/// # Errors
/// As [`write`].
pub fn write_plain(db: &Connection, path: &Path, made: Instant, steps: &mut Steps) -> Result<(i64, i64)> {
    Part::write(path, |mut file| {
        let rows = json::write(db, &mut file, made, steps)?;
        file.flush().map_err(|e| file_error(&e))?;
        Ok((file, rows))
    })
}

/// Reads a backup, a JSON export (packed or not) or a folder of CSV files into a staging file at `into`, and gives when it was
/// written. Whatever the file says, the memory this takes is bounded.
///
/// # Errors
/// [`Error::NotABackup`], [`Error::WrongPassphrase`], [`Error::BackupDamaged`], [`Error::NewerVersion`], [`Error::AsksTooMuch`],
/// [`Error::Cancelled`], [`Error::DiskFull`], [`Error::Storage`]; then there is no staging file.
pub fn read(path: &Path, passphrase: &str, into: &Path, steps: &mut Steps) -> Result<(Instant, Checked)> {
    // Whatever becomes of this file, what was staged before is no longer what the person chose.
    staging::remove(into)?;
    if path.is_dir() {
        return if csv::is_export(path) { csv::read(path, into, steps) } else { Err(Error::NotABackup) };
    }
    let file = File::open(path).map_err(|e| file_error(&e))?;
    steps.begin(file.metadata().map_or(0, |m| m.len() as i64))?;
    let read = Rc::new(Cell::new(0));
    let mut input = BufReader::with_capacity(AT_ONCE, Counted { input: file, count: Rc::clone(&read), most: u64::MAX });
    if begins_with(&mut input, MAGIC)? {
        let opened = BufReader::new(Opener::new(input, passphrase)?);
        unpack(opened, into, steps, &read)
    } else {
        unpack(input, into, steps, &read)
    }
}

fn unpack(mut input: impl BufRead, into: &Path, steps: &mut Steps, read: &Rc<Cell<u64>>) -> Result<(Instant, Checked)> {
    let place = || i64::try_from(read.get()).unwrap_or(i64::MAX);
    if !begins_with(&mut input, &PACKED)? {
        return json::read(&mut input, into, steps, &place);
    }
    let mut unpacker = zstd::Decoder::with_buffer(input).map_err(|e| io_error(&e))?;
    unpacker.window_log_max(WINDOW_LOG_MAX).map_err(|e| io_error(&e))?;
    let unpacked = Counted { input: unpacker, count: Rc::default(), most: UNPACKED_MAX };
    json::read(&mut BufReader::with_capacity(AT_ONCE, unpacked), into, steps, &place)
}

/// Whether the input begins so; nothing of it is taken.
fn begins_with(input: &mut impl BufRead, magic: &[u8]) -> Result<bool> {
    Ok(input.fill_buf().map_err(|e| io_error(&e))?.starts_with(magic))
}

/// Counts what is read, and ends the reading when it is more than makes sense.
struct Counted<R> {
    input: R,
    count: Rc<Cell<u64>>,
    most: u64,
}

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.input.read(into)?;
        self.count.set(self.count.get() + count as u64);
        if self.count.get() > self.most {
            return Err(io::Error::other(Error::BackupDamaged));
        }
        Ok(count)
    }
}

#[cfg(test)]
mod tests {
    use super::super::seal::Sealer;
    use super::*;
    use crate::diary::{Episode, EpisodeDetail};
    use crate::store::{diary, Store, SCHEMA_VERSION};
    use crate::time::{NightDate, Stamp};

    const WORDS: &str = "lamp river onion clock";
    /// As little work as can be: there are thousands of files to open.
    const QUICK: u8 = 1;

    struct Desk {
        folder: tempfile::TempDir,
        store: Store,
    }

    impl Desk {
        fn new(episodes: i64) -> Desk {
            let folder = tempfile::tempdir().unwrap();
            let mut store = Store::open(&folder.path().join("diary.db"), Instant(0)).unwrap();
            store
                .write(|db| {
                    let mut noise = 1_u64;
                    for n in 0..episodes {
                        let mut word = || {
                            noise = noise.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                            noise >> 8
                        };
                        let began = Stamp {
                            at: Instant(1_763_000_000_000 + n * 1000),
                            offset_seconds: 3600,
                            zone: "Europe/Berlin".into(),
                        };
                        let detail =
                            EpisodeDetail { note: format!("note {n} {:x}{:x}", word(), word()), ..EpisodeDetail::default() };
                        let id = format!("0190a000-0000-7000-8000-{n:012}");
                        let night = NightDate("2025-11-13".parse().unwrap());
                        diary::put_episode(db, &Episode { id, began, ended: None, night, detail }, Instant(n))?;
                    }
                    Ok(())
                })
                .unwrap();
            Desk { folder, store }
        }

        fn path(&self, name: &str) -> PathBuf {
            self.folder.path().join(name)
        }

        fn backup(&mut self) -> Vec<u8> {
            let path = self.path("b.age");
            let sound = store::look_beside(&self.path("diary.db")).unwrap();
            self.store.read(|db| write_with(db, sound, &path, WORDS, QUICK, Instant(5), &mut Steps::new(None))).unwrap();
            fs::read(path).unwrap()
        }

        /// What reading these bytes comes to; a refused file leaves nothing behind.
        fn read(&self, bytes: &[u8], passphrase: &str) -> Result<i64> {
            let (file, into) = (self.path("in"), self.path("diary.db.staging"));
            fs::write(&file, bytes).unwrap();
            let result = read(&file, passphrase, &into, &mut Steps::new(None));
            assert_eq!(result.is_ok(), into.exists());
            result.map(|(made, checked)| {
                assert_eq!((made, checked.left_out), (Instant(5), 0));
                checked.rows
            })
        }
    }

    #[test]
    fn a_backup_is_an_age_file_that_opens_with_its_passphrase() {
        let mut desk = Desk::new(40);
        let bytes = desk.backup();
        assert!(bytes.starts_with(b"age-encryption.org/v1\n-> scrypt "));
        assert_eq!(desk.read(&bytes, WORDS), Ok(40));
        assert_eq!(desk.read(&bytes, " lamp river onion clock\n"), Ok(40), "space a keyboard adds doesn't count");
        assert_eq!(desk.read(&bytes, "lamp river onion cloc"), Err(Error::WrongPassphrase));
        assert_eq!(desk.read(&bytes, ""), Err(Error::WrongPassphrase));
        assert!(!bytes.windows(4).any(|w| w == b"note" || w == PACKED), "nothing of it can be read");
    }

    #[test]
    fn no_byte_of_a_backup_can_be_altered_unnoticed() {
        let mut desk = Desk::new(40);
        let bytes = desk.backup();
        let header = bytes.windows(4).position(|w| w == b"\n---").unwrap() + 60;
        for place in (0..header).chain((header..bytes.len()).step_by(7)).chain([bytes.len() - 1]) {
            for flip in [1, 0x80] {
                let mut altered = bytes.clone();
                altered[place] ^= flip;
                let found = desk.read(&altered, WORDS);
                let expected = match place {
                    // Before it has said what it is, it is something else.
                    0..32 => matches!(found, Err(Error::NotABackup | Error::BackupDamaged)),
                    // A salt or key that was altered is to the format what a wrong passphrase is; more work may be asked for.
                    _ if place < header - 60 => {
                        matches!(
                            found,
                            Err(Error::WrongPassphrase | Error::BackupDamaged | Error::AsksTooMuch { limit_megabytes: 64 })
                        )
                    }
                    _ => found == Err(Error::BackupDamaged),
                };
                assert!(expected, "{place} of {}: {found:?}", bytes.len());
            }
        }
    }

    #[test]
    fn a_backup_that_is_cut_short_or_goes_on_is_damaged() {
        // More than one chunk, so that it can be cut between two.
        let mut desk = Desk::new(6000);
        let bytes = desk.backup();
        let chunk = 64 * 1024 + 16;
        assert!(bytes.len() > 2 * chunk, "{}", bytes.len());
        let header = bytes.windows(4).position(|w| w == b"\n---").unwrap() + 4 + 1 + 43 + 1 + 16;
        let cuts = [22, 40, header - 20, header - 1, header, header + 1, header + chunk - 1, header + chunk, header + chunk + 1];
        for cut in cuts.into_iter().chain([header + 2 * chunk, bytes.len() - 17, bytes.len() - 16, bytes.len() - 1]) {
            assert_eq!(desk.read(&bytes[..cut], WORDS), Err(Error::BackupDamaged), "cut at {cut} of {}", bytes.len());
        }
        for cut in 0..19 {
            assert_eq!(desk.read(&bytes[..cut], WORDS), Err(Error::NotABackup), "cut at {cut}");
        }
        assert_eq!(desk.read(&[bytes.as_slice(), b"more"].concat(), WORDS), Err(Error::BackupDamaged));
        let swapped = [&bytes[..header], &bytes[header + chunk..header + 2 * chunk], &bytes[header..header + chunk]].concat();
        assert_eq!(desk.read(&swapped, WORDS), Err(Error::BackupDamaged), "chunks in another order");
    }

    #[test]
    fn a_header_that_asks_for_more_memory_than_a_phone_has_is_refused_before_it_gets_any() {
        let mut desk = Desk::new(1);
        let text = desk.backup();
        let asking = |factor: &str| {
            let end = text.iter().position(|b| *b == b'\n').unwrap() + 1;
            let line = end + text[end..].iter().position(|b| *b == b'\n').unwrap();
            [&text[..line - 1], factor.as_bytes(), &text[line..]].concat()
        };
        assert_eq!(text[..80], asking("1")[..80]);
        for factor in ["17", "20", "30", "63", "99"] {
            assert_eq!(desk.read(&asking(factor), WORDS), Err(Error::AsksTooMuch { limit_megabytes: 64 }), "{factor}");
        }
        for factor in ["0", "01", "1x", "-1", "+1", "100", "999999999999999999999", ""] {
            assert_eq!(desk.read(&asking(factor), WORDS), Err(Error::BackupDamaged), "{factor}");
        }
    }

    #[test]
    fn what_is_not_ours_is_said_to_be_so() {
        let mut desk = Desk::new(1);
        let diary = fs::read(desk.path("diary.db")).unwrap();
        let x25519 = b"age-encryption.org/v1\n-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nEmECAEcKN+n/Vs9SbWiV+Hu0r+E8R77DdWYyd83nw7U\n--- Vn+54jqiiUCE+WZcEVY3f1sqHjlu/z1LCQ/T7Xm7qI0\n";
        let others: [&[u8]; 9] =
            [b"", b"{}", b"{\"format\":\"other\"}", b"[1,2]", b"hello", &diary, x25519, b"age-encryption.org/v2\n", b"{\"a"];
        for other in others {
            assert_eq!(
                desk.read(other, WORDS),
                Err(Error::NotABackup),
                "{:?}",
                String::from_utf8_lossy(&other[..other.len().min(40)])
            );
        }
        assert_eq!(read(desk.folder.path(), "", &desk.path("s"), &mut Steps::new(None)).map(|_| ()), Err(Error::NotABackup));
        // Sealed, but not by us.
        let mut sealer = Sealer::new(Vec::new(), WORDS, QUICK).unwrap();
        sealer.write_all(b"a letter").unwrap();
        let letter = sealer.finish().unwrap();
        assert_eq!(desk.read(&letter, WORDS), Err(Error::NotABackup));
        let _ = desk.backup();
    }

    #[test]
    fn an_export_in_another_layout_is_read_and_a_crooked_one_is_not() {
        let mut desk = Desk::new(3);
        let path = desk.path("e.json");
        desk.store.read(|db| write_plain(db, &path, Instant(5), &mut Steps::new(None))).unwrap();
        let text = fs::read_to_string(path).unwrap();
        assert_eq!(desk.read(text.as_bytes(), ""), Ok(3));
        assert_eq!(desk.read(zstd::encode_all(text.as_bytes(), 3).unwrap().as_slice(), ""), Ok(3), "packed only");
        let document: serde_json::Value = serde_json::from_str(&text).unwrap();
        let pretty = serde_json::to_string_pretty(&document).unwrap();
        assert_eq!(
            desk.read(format!("\u{feff}\r\n{pretty}\n\n").as_bytes(), ""),
            Ok(3),
            "sorted, indented, with a byte order mark"
        );
        let newer = text.replace(&format!("\"schema\":{SCHEMA_VERSION}"), &format!("\"schema\":{}", SCHEMA_VERSION + 1));
        let found = SCHEMA_VERSION + 1;
        assert_eq!(desk.read(newer.as_bytes(), ""), Err(Error::NewerVersion { found, supported: SCHEMA_VERSION }));
        let crooked = [
            text.replace(&format!("\"schema\":{SCHEMA_VERSION}"), "\"schema\":0"),
            text.replace(&format!("\"schema\":{SCHEMA_VERSION},"), ""),
            text.replace("\"made\":5", "\"made\":9999999999999999"),
            text.replace("\"score\":[", "\"scores\":["),
            text.replace(",\n\"score\":[\n]", ""),
            text.replace("\n}}", "\n}} x"),
            text.replace("\n}}", "\n}"),
            text.replace("\"intensity\":null", "\"intensity\":11"),
            text.replace("\"intensity\":null", "\"intensity\":1.5"),
            text.replace("\"intensity\":null", "\"intensity\":\"3\""),
            text.replace("\"intensity\":null,", ""),
            text.replace("\"intensity\":null", "\"intensity\":null,\"intensity\":null"),
            text.replace("\"intensity\":null", "\"colour\":1"),
            text.replace("\"activity\":null", "\"activity\":\"flying\""),
            text.replace("\"sensations\":[]", "\"sensations\":[\"sounds\"]"),
            text.replace("\"sensations\":[]", "\"sensations\":{}"),
            text.replace("\"sensations\":[]", "\"sensations\":null"),
            text.replace("\"night\":\"2025-11-13\"", "\"night\":\"13.11.2025\""),
            text.replace("\"offset_seconds\":3600", "\"offset_seconds\":90000"),
            text.replace("000000000002", "000000000001"),
            text.replace("note 1", "note \\ud800"),
            text.replace("\"changed\":1,", "\"changed\":9223372036854775807,"),
        ];
        for (i, crooked) in crooked.iter().enumerate() {
            assert_ne!(*crooked, text, "{i}");
            assert_eq!(desk.read(crooked.as_bytes(), ""), Err(Error::BackupDamaged), "{i}");
        }
        for cut in (23..text.len() - 1).step_by(11) {
            assert_eq!(desk.read(&text.as_bytes()[..cut], ""), Err(Error::BackupDamaged), "cut at {cut}");
        }
    }

    #[test]
    fn no_file_takes_more_memory_than_a_row_may() {
        let desk = Desk::new(0);
        let head = format!("{{\"format\":\"stillnight\",\"schema\":{SCHEMA_VERSION},\"made\":5,\"tables\":{{\"episode\":[");
        let long = |piece: &str, times: usize| format!("{head}{}", piece.repeat(times)).into_bytes();
        for endless in [long("{\"id\":[", 100_000), long("{\"id\":\"aaaaaaaa", 1).into_iter().chain([b'a'; 400_000]).collect()] {
            assert_eq!(desk.read(&endless, ""), Err(Error::BackupDamaged));
        }
        assert_eq!(desk.read(&vec![b' '; 1 << 20], ""), Err(Error::NotABackup));
        // A packed file whose window alone would take 128 MB.
        let mut packer = zstd::Encoder::new(Vec::new(), 1).unwrap();
        packer.window_log(27).unwrap();
        packer.include_contentsize(false).unwrap();
        packer.write_all(&vec![b'{'; 1 << 20]).unwrap();
        assert_eq!(desk.read(&packer.finish().unwrap(), ""), Err(Error::BackupDamaged));
        // A folder of sheets with a cell that never ends.
        let folder = desk.path("sheets");
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("stillnight.csv"), format!("format,schema,made\r\nstillnight,{SCHEMA_VERSION},5\r\n")).unwrap();
        fs::write(folder.join("episode.csv"), format!("id,\"{}", "a".repeat(400_000))).unwrap();
        let result = read(&folder, "", &desk.path("s"), &mut Steps::new(None));
        assert_eq!(result.map(|_| ()), Err(Error::BackupDamaged));
        assert!(!desk.path("s").exists());
    }
}
