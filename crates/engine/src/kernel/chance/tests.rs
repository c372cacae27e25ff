use super::*;

/// Known answers of Random123's `kat_vectors` for `philox4x32 10`.
#[test]
fn philox_gives_the_published_words() {
    assert_eq!(philox([0; 4], [0; 2]), [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8]);
    assert_eq!(philox([u32::MAX; 4], [u32::MAX; 2]), [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd]);
    assert_eq!(
        philox([0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344], [0xa409_3822, 0x299f_31d0]),
        [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1]
    );
}

#[test]
fn a_lane_does_not_know_its_neighbours() {
    let wide = Luck { seed: Seed(7), replication: [3, 900, 5, u64::MAX], draw: [1, 2, 3, 4] };
    let one = Luck { seed: Seed(7), replication: [5], draw: [3] };
    for turn in 0..50 {
        let name = name_key("us.strike");
        assert_eq!(
            wide.gumbel(Purpose::Choice, turn, name)[2].to_bits(),
            one.gumbel(Purpose::Choice, turn, name)[0].to_bits()
        );
        assert_eq!(
            wide.normal(Purpose::Parameter, turn, name)[2].to_bits(),
            one.normal(Purpose::Parameter, turn, name)[0].to_bits()
        );
    }
}

#[test]
fn uniform_numbers_have_the_mean_and_spread_of_uniform_numbers() {
    let luck = Luck { seed: Seed(1), replication: [0], draw: [0] };
    let n = 200_000_u32;
    let (mut sum, mut squares) = (0.0, 0.0);
    for turn in 0..n {
        let u = luck.uniform(Purpose::Event, turn, 1)[0];
        assert!(0.0 < u && u < 1.0);
        sum += u;
        squares += u * u;
    }
    let mean = sum / f64::from(n);
    let variance = squares / f64::from(n) - mean * mean;
    assert!((mean - 0.5).abs() < 4.0 * (1.0 / 12.0_f64 / f64::from(n)).sqrt());
    assert!((variance - 1.0 / 12.0).abs() < 1e-3);
}

#[test]
fn purposes_turns_names_and_seeds_are_told_apart() {
    let luck = |seed| Luck { seed: Seed(seed), replication: [4], draw: [4] };
    let base = luck(1).uniform(Purpose::Event, 2, 3)[0];
    for other in [
        luck(2).uniform(Purpose::Event, 2, 3)[0],
        luck(1).uniform(Purpose::Deal, 2, 3)[0],
        luck(1).uniform(Purpose::Event, 3, 3)[0],
        luck(1).uniform(Purpose::Event, 2, 4)[0],
    ] {
        assert_ne!(base.to_bits(), other.to_bits());
    }
}
