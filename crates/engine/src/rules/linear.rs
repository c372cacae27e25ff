//! The little linear algebra that foresight and its checks need, with sums in a fixed order. Our own because the kept
//! libraries choose fused instructions by processor, and results must have the same bits on all of them.

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
            for k in 0..self.n {
                let factor = self.get(i, k);
                if factor != 0.0 {
                    for j in 0..self.n {
                        out.cells[i * self.n + j] += factor * self.cells[k * self.n + j];
                    }
                }
            }
        }
        out
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

/// The factors `P A = L U` of a matrix, with partial pivoting.
#[derive(Clone, Debug)]
pub struct Lu {
    factors: Matrix,
    rows: Vec<usize>,
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
            for i in k + 1..n {
                let factor = f.get(i, k) / f.get(k, k);
                f.set(i, k, factor);
                if factor != 0.0 {
                    for j in k + 1..n {
                        f.cells[i * n + j] -= factor * f.cells[k * n + j];
                    }
                }
            }
        }
        Some(Self { factors: f, rows })
    }

    /// Solves `A x = b`.
    #[must_use]
    pub fn solve(&self, b: &[f64]) -> Vec<f64> {
        let n = self.factors.size();
        let mut x: Vec<f64> = self.rows.iter().map(|&row| b[row]).collect();
        for i in 0..n {
            let known: f64 = (0..i).map(|j| self.factors.get(i, j) * x[j]).sum();
            x[i] -= known;
        }
        for i in (0..n).rev() {
            let known: f64 = (i + 1..n).map(|j| self.factors.get(i, j) * x[j]).sum();
            x[i] = (x[i] - known) / self.factors.get(i, i);
        }
        x
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
