//! The little linear algebra that foresight and its checks need, with sums in a fixed order. Our own because the kept
//! libraries choose fused instructions by processor, and results must have the same bits on all of them.

use diwan_wide::wide;

/// A square matrix in row-major order.
#[derive(Clone, Debug, PartialEq)]
pub struct Matrix {
    n: usize,
    cells: Vec<f64>,
}

impl Matrix {
    /// `n × n` zeros.
    #[must_use]
    pub fn zeros(n: usize) -> Self {
        Self { n, cells: vec![0.0; n * n] }
    }

    /// `n × n` with ones on the diagonal.
    #[must_use]
    pub fn identity(n: usize) -> Self {
        let mut out = Self::zeros(n);
        for i in 0..n {
            out.set(i, i, 1.0);
        }
        out
    }

    /// Number of rows and columns.
    #[must_use]
    pub fn size(&self) -> usize {
        self.n
    }

    /// The cell in `row` and `column`.
    #[must_use]
    pub fn get(&self, row: usize, column: usize) -> f64 {
        self.cells[row * self.n + column]
    }

    /// Puts a value in `row` and `column`.
    pub fn set(&mut self, row: usize, column: usize, value: f64) {
        self.cells[row * self.n + column] = value;
    }

    /// The cells of a row.
    #[must_use]
    pub fn row(&self, row: usize) -> &[f64] {
        &self.cells[row * self.n..(row + 1) * self.n]
    }

    fn squared(&self) -> Self {
        let mut out = Self::zeros(self.n);
        for i in 0..self.n {
            let sums = &mut out.cells[i * self.n..(i + 1) * self.n];
            for k in 0..self.n {
                let factor = self.get(i, k);
                if factor != 0.0 {
                    add_multiple(sums, factor, self.row(k));
                }
            }
        }
        out
    }
}

/// `sums += factor × row`, in which everything here spends its time.
#[wide]
fn add_multiple(sums: &mut [f64], factor: f64, row: &[f64]) {
    for (sum, cell) in sums.iter_mut().zip(row) {
        *sum += factor * cell;
    }
}

/// The largest absolute eigenvalue, from Gelfand's formula `ρ = lim ‖A^k‖^(1/k)` with `k = 2^12` by repeated squaring
/// (Frobenius norm, rescaled at each step): relative error below 1e-3 for the sizes met here.
///
/// ```
/// use diwan_engine::rules::{Matrix, spectral_radius};
/// let mut rotation = Matrix::zeros(2);
/// rotation.set(0, 1, -0.5);
/// rotation.set(1, 0, 0.5);
/// assert!((spectral_radius(&rotation) - 0.5).abs() < 1e-3);
/// ```
#[must_use]
pub fn spectral_radius(a: &Matrix) -> f64 {
    const SQUARINGS: i32 = 12;
    let norm = |m: &Matrix| m.cells.iter().map(|x| x * x).sum::<f64>().sqrt();
    let (mut power, mut log) = (a.clone(), 0.0_f64);
    for step in 0..=SQUARINGS {
        let size = norm(&power);
        if size < 1e-280 {
            return 0.0;
        }
        for cell in &mut power.cells {
            *cell /= size;
        }
        log += crate::kernel::ops::ln(size) / 2.0_f64.powi(step);
        if step < SQUARINGS {
            power = power.squared();
        }
    }
    crate::kernel::ops::exp(log)
}

/// The factors `P A = L U` of a matrix, with partial pivoting. Of the factors only what is not 0 is kept: who pushes
/// few levels on is not charged for all of them.
#[derive(Clone, Debug)]
pub struct Lu {
    rows: Vec<usize>,
    /// Of each row what stands before its diagonal, its diagonal, and what stands behind it, by column.
    lower: Vec<Vec<(usize, f64)>>,
    diagonal: Vec<f64>,
    upper: Vec<Vec<(usize, f64)>>,
}

impl Lu {
    /// Factorises; `None` when the matrix is singular to working precision.
    #[must_use]
    pub fn of(a: &Matrix) -> Option<Self> {
        let n = a.size();
        let mut f = a.clone();
        let mut rows: Vec<usize> = (0..n).collect();
        for k in 0..n {
            let pivot = (k..n).max_by(|&i, &j| f.get(i, k).abs().total_cmp(&f.get(j, k).abs()))?;
            if f.get(pivot, k).abs() < 1e-12 {
                return None;
            }
            if pivot != k {
                for j in 0..n {
                    f.cells.swap(k * n + j, pivot * n + j);
                }
                rows.swap(k, pivot);
            }
            let (above, below) = f.cells.split_at_mut((k + 1) * n);
            let row = &above[k * n..];
            for under in below.chunks_exact_mut(n) {
                let factor = under[k] / row[k];
                under[k] = factor;
                if factor != 0.0 {
                    add_multiple(&mut under[k + 1..], -factor, &row[k + 1..]);
                }
            }
        }
        let kept = |row: usize, columns: core::ops::Range<usize>| {
            columns.map(|j| (j, f.get(row, j))).filter(|(_, cell)| *cell != 0.0).collect::<Vec<_>>()
        };
        Some(Self {
            rows,
            lower: (0..n).map(|row| kept(row, 0..row)).collect(),
            diagonal: (0..n).map(|row| f.get(row, row)).collect(),
            upper: (0..n).map(|row| kept(row, row + 1..n)).collect(),
        })
    }

    /// Solves `A x = b`.
    #[must_use]
    pub fn solve(&self, b: &[f64]) -> Vec<f64> {
        let mut x: Vec<f64> = self.rows.iter().map(|&row| b[row]).collect();
        let known = |row: &[(usize, f64)], x: &[f64]| row.iter().map(|(j, cell)| cell * x[*j]).sum::<f64>();
        for i in 0..x.len() {
            x[i] -= known(&self.lower[i], &x);
        }
        for i in (0..x.len()).rev() {
            x[i] = (x[i] - known(&self.upper[i], &x)) / self.diagonal[i];
        }
        x
    }

    /// How many numbers the factors hold.
    #[cfg(test)]
    fn cells(&self) -> usize {
        self.diagonal.len() + self.lower.iter().chain(&self.upper).map(Vec::len).sum::<usize>()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matrix(rows: &[&[f64]]) -> Matrix {
        let mut out = Matrix::zeros(rows.len());
        for (i, row) in rows.iter().enumerate() {
            for (j, cell) in row.iter().enumerate() {
                out.set(i, j, *cell);
            }
        }
        out
    }

    #[test]
    fn solves_what_it_factorised() {
        let a = matrix(&[&[0.0, 2.0, 1.0], &[1.0, -1.0, 0.5], &[3.0, 0.25, -2.0]]);
        let x = Lu::of(&a).expect("regular").solve(&[7.0, 0.5, -2.5]);
        for (i, want) in [7.0, 0.5, -2.5].into_iter().enumerate() {
            let got: f64 = (0..3).map(|j| a.get(i, j) * x[j]).sum();
            assert!((got - want).abs() < 1e-12);
        }
        assert!(Lu::of(&matrix(&[&[1.0, 2.0], &[2.0, 4.0]])).is_none());
    }

    /// Levels that move on few others are not charged for all: the factors grow with what is there, not with its square.
    #[test]
    fn factors_hold_what_is_not_zero() {
        let chain = |n: usize| {
            let mut out = Matrix::identity(n);
            (1..n).for_each(|row| out.set(row, row - 1, 0.5));
            out
        };
        let lu = Lu::of(&chain(400)).expect("regular");
        assert_eq!(lu.cells(), 799);
        let mut unit = vec![0.0; 400];
        unit[0] = 1.0;
        let x = lu.solve(&unit);
        assert!((0..400).all(|row| x[row] == (-0.5_f64).powi(row as i32)));
    }

    /// Eigenvalues known in closed form: triangular, defective, complex pair, nilpotent.
    #[test]
    fn the_spectral_radius_is_the_largest_eigenvalue() {
        assert!((spectral_radius(&matrix(&[&[0.9, 50.0], &[0.0, 0.3]])) - 0.9).abs() < 2e-3);
        assert!((spectral_radius(&matrix(&[&[1.0, 1.0], &[0.0, 1.0]])) - 1.0).abs() < 4e-3);
        assert!((spectral_radius(&matrix(&[&[0.6, -0.8], &[0.8, 0.6]])) - 1.0).abs() < 1e-3);
        assert!(spectral_radius(&matrix(&[&[0.0, 5.0], &[0.0, 0.0]])) < 1e-9);
        assert_eq!(spectral_radius(&Matrix::zeros(3)), 0.0);
    }
}
