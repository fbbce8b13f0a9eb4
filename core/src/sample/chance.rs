//! Chance that comes from a seed alone.
//!
//! Decides how numbers, picks and row ids are drawn. PCG-64 of `rand_pcg`: small, and its stream is promised to stay the same.
//! Only additions, multiplications and roundings, which every processor does alike, so that a seed gives the same diary on a
//! phone and on a desk.

use rand_pcg::rand_core::Rng;
use rand_pcg::Pcg64;

use crate::time::Instant;

/// A stream of chance.
pub(super) struct Chance {
    source: Pcg64,
    last_id: (i64, u16),
}

impl Chance {
    /// Stream `stream` of a seed; streams of one seed have nothing to do with each other.
    pub fn new(seed: u64, stream: u64) -> Chance {
        let mut source = Pcg64::new(u128::from(seed).wrapping_mul(0x9E37_79B9_7F4A_7C15_F39C_C060_5CED_C835), stream.into());
        // The first steps still look like the seed.
        for _ in 0..4 {
            source.next_u64();
        }
        Chance { source, last_id: (i64::MIN, 0) }
    }

    /// Evenly from 0 to below 1.
    pub fn share(&mut self) -> f64 {
        (self.source.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something of this probability happens.
    pub fn happens(&mut self, probability: f64) -> bool {
        self.share() < probability
    }

    /// Evenly from `low` to `high`, both included.
    pub fn between(&mut self, low: i64, high: i64) -> i64 {
        low + (self.share() * (high - low + 1) as f64) as i64
    }

    /// About normal, mean 0, deviation 1: the sum of twelve even ones.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.share()).sum::<f64>() - 6.0
    }

    /// A whole number near `mean`, with half a unit's doubt.
    pub fn near(&mut self, mean: f64, deviation: f64) -> i64 {
        (mean + deviation * self.normal()).round() as i64
    }

    /// One of a list.
    pub fn pick<T: Clone, const N: usize>(&mut self, list: &[T; N]) -> T {
        list[(self.share() * N as f64) as usize].clone()
    }

    /// A row id as the app makes it: UUIDv7 of an instant. Ids of one instant sort in the order they were made.
    pub fn id(&mut self, at: Instant) -> String {
        let order = if self.last_id.0 == at.0 { self.last_id.1 + 1 } else { 0 };
        self.last_id = (at.0, order);
        let mut bytes = [0; 10];
        bytes[..2].copy_from_slice(&order.to_be_bytes());
        bytes[2..].copy_from_slice(&self.source.next_u64().to_le_bytes());
        uuid::Builder::from_unix_timestamp_millis(u64::try_from(at.0).unwrap_or(0), &bytes).into_uuid().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_gives_the_same_stream_for_ever() {
        let mut chance = Chance::new(1, 0);
        let drawn: Vec<i64> = (0..6).map(|_| chance.between(0, 999)).collect();
        assert_eq!(drawn, STREAM);
        assert_ne!((0..6).map(|_| chance.between(0, 999)).collect::<Vec<_>>(), STREAM);
        let mut other = Chance::new(1, 1);
        assert_ne!((0..6).map(|_| other.between(0, 999)).collect::<Vec<_>>(), STREAM);
    }

    /// Written down once; a change of it changes every sample.
    const STREAM: [i64; 6] = [281, 499, 298, 273, 54, 690];

    #[test]
    fn shares_are_even_and_normals_have_their_mean_and_deviation() {
        let mut chance = Chance::new(7, 3);
        let count = 20_000;
        let below = (0..count).filter(|_| chance.happens(0.3)).count();
        assert!((5_700..6_300).contains(&below), "{below}");
        let normals: Vec<f64> = (0..count).map(|_| chance.normal()).collect();
        let mean = normals.iter().sum::<f64>() / count as f64;
        let variance = normals.iter().map(|n| (n - mean) * (n - mean)).sum::<f64>() / count as f64;
        assert!(mean.abs() < 0.03 && (variance - 1.0).abs() < 0.05, "{mean} {variance}");
        assert!((0..1000).map(|_| chance.between(-2, 2)).all(|n| (-2..=2).contains(&n)));
    }

    #[test]
    fn ids_are_uuids_of_their_instant_in_the_order_they_were_made() {
        let mut chance = Chance::new(1, 0);
        let ids: Vec<String> =
            [1_773_108_720_000, 1_773_108_720_000, 1_773_108_720_000, 1_773_108_720_001].map(|at| chance.id(Instant(at))).into();
        assert!(ids.windows(2).all(|w| w[0] < w[1]), "{ids:?}");
        for id in &ids {
            assert_eq!(id.parse::<uuid::Uuid>().unwrap().get_version_num(), 7);
        }
    }
}
