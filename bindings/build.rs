//! How the library is linked for release: functions that came out alike are kept once, and what the loader has to adjust is listed briefly.
//!
//! Only where the linker is known to be LLVM's: on Android, and with Rust's own toolchain on 64-bit Linux.

use std::env::var;

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    let is = |name: &str, value: &str| var(name).is_ok_and(|v| v == value);
    if !is("PROFILE", "release") {
        return;
    }
    let brief = match () {
        () if is("CARGO_CFG_TARGET_OS", "android") => "-Wl,--pack-dyn-relocs=android",
        () if is("TARGET", "x86_64-unknown-linux-gnu") => "-Wl,-z,pack-relative-relocs",
        () => return,
    };
    for option in ["-Wl,--icf=all", brief] {
        println!("cargo::rustc-cdylib-link-arg={option}");
    }
}
