//! Embeds the module in a script: compressed, in base64.

use std::io::Write;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::{Compression, write::GzEncoder};
use fs_err as fs;

use super::stage;
use crate::fault::Done;

/// Writes the script for frames without an origin, which cannot fetch the module.
pub fn write_bytes(wasm: &Path, target: &Path) -> Done {
    stage::put(
        target,
        &format!("self.jointEffortBytes=\"{}\";\n", text(wasm)?),
    )
}

/// The module as a text.
pub fn text(wasm: &Path) -> Done<String> {
    let bytes = fs::read(wasm)?;
    Ok(STANDARD.encode(compress(&bytes)?))
}

/// Compresses without a name or a time: the same bytes give the same result.
fn compress(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn what_is_packed_can_be_unpacked_and_holds_no_time() {
        let bytes = vec![7; 10_000];
        let packed = compress(&bytes).unwrap_or_default();
        assert!(packed.len() < 100);
        assert_eq!(
            packed.get(4..8),
            Some(&[0; 4][..]),
            "the time in the header"
        );
        let mut unpacked = Vec::new();
        let read = flate2::read::GzDecoder::new(&packed[..]).read_to_end(&mut unpacked);
        assert!(read.is_ok());
        assert_eq!(unpacked, bytes);
    }
}
