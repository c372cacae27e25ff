//! Killed at any moment, a batch goes on to the same bytes.

use std::time::{Duration, Instant};

use diwan::kernel::{Seed, Words};

use super::{assert_same, batch, done, empty, files};

#[test]
fn killed_twenty_times_it_ends_with_the_same_bytes() {
    let (whole, killed) = (empty("whole"), empty("killed"));
    let arguments = "nile_dam --draws 6000 --seeds 5 --series river,egypt.influence --threads 2 --quiet --out";
    let begun = Instant::now();
    done(&format!("{arguments} {}", whole.display()));
    let one = begun.elapsed();
    let (mut kills, mut moments) = (0, Words::new(Seed(7), 0, 0, "moments"));
    for number in 0..400 {
        let mut child = batch(&format!("{arguments} {} --resume", killed.display()));
        let mut child = child
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::null())
            .spawn()
            .expect("the program starts");
        // Between no time and a third of what the whole takes, so that twenty kills fall on all of it.
        let fraction = f64::from(rand::Rng::next_u32(&mut moments)) / f64::from(u32::MAX);
        std::thread::sleep(if kills < 20 { one.mul_f64(fraction / 3.0) } else { Duration::ZERO });
        if kills < 20 {
            child.kill().expect("killed");
            kills += 1;
        }
        let status = child.wait().expect("it ends");
        if status.success() && kills >= 20 {
            break;
        }
        assert!(number < 399, "never complete");
    }
    assert_eq!(kills, 20);
    let left: Vec<String> = files(&killed).into_keys().filter(|it| it.contains("unfinished")).collect();
    assert!(left.is_empty(), "{left:?}");
    assert_same(&whole, &killed);
}
