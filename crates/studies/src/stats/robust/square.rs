//! Square matrices, and functions of them by their eigenvalues.

/// Rounds of rotations after which a matrix is taken as it is; a handful is enough.
const SWEEPS: u32 = 40;
/// Eigenvalues below this share of the largest are rounding.
const ROUNDING: f64 = 1e-12;

/// A square matrix.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Square {
    pub size: usize,
    /// Row by row.
    pub values: Vec<f64>,
}

impl Square {
    pub(super) fn zero(size: usize) -> Self {
        Self { size, values: vec![0.0; size * size] }
    }

    /// The sum of its eigenvalues.
    pub(super) fn trace(&self) -> f64 {
        (0..self.size).map(|it| self.values[it * self.size + it]).sum()
    }

    /// Adds `weight` times the product of a list with itself.
    pub(super) fn add(&mut self, list: &[f64], weight: f64) {
        for (row, first) in self.values.chunks_exact_mut(self.size).zip(list) {
            let first = first * weight;
            row.iter_mut().zip(list).for_each(|(it, second)| *it += first * second);
        }
    }

    /// The matrix times a list.
    pub(super) fn times(&self, list: &[f64], out: &mut Vec<f64>) {
        out.clear();
        out.extend(
            self.values.chunks_exact(self.size).map(|row| row.iter().zip(list).map(|(a, b)| a * b).sum::<f64>()),
        );
    }

    /// `self × inner × self`.
    pub(super) fn around(&self, inner: &Self) -> Self {
        let half = product(&self.values, &inner.values, self.size);
        Self { size: self.size, values: product(&half, &self.values, self.size) }
    }

    /// A symmetric matrix with a function of each eigenvalue in its place; eigenvalues that are nothing but rounding stay 0,
    /// whatever the function.
    pub(super) fn mapped(&self, function: impl Fn(f64) -> f64) -> Self {
        let (values, vectors) = self.eigen();
        let least = ROUNDING * values.iter().fold(0.0_f64, |most, it| most.max(it.abs()));
        let mut out = Self::zero(self.size);
        for (value, vector) in values.iter().zip(&vectors) {
            if *value > least {
                out.add(vector, function(*value));
            }
        }
        out
    }

    /// Eigenvalues, and the vector of each, by Jacobi's rotations (Golub and Van Loan 2013, "Matrix computations", section
    /// 8.5).
    fn eigen(&self) -> (Vec<f64>, Vec<Vec<f64>>) {
        let size = self.size;
        let mut a = self.values.clone();
        let mut vectors: Vec<Vec<f64>> =
            (0..size).map(|row| (0..size).map(|it| f64::from(u8::from(it == row))).collect()).collect();
        let whole: f64 = a.iter().map(|it| it * it).sum();
        for _ in 0..SWEEPS {
            let off: f64 = (0..size * size).filter(|it| it / size != it % size).map(|it| a[it] * a[it]).sum();
            if off <= 1e-30 * whole {
                break;
            }
            for p in 0..size {
                for q in p + 1..size {
                    rotate(&mut a, &mut vectors, size, (p, q));
                }
            }
        }
        ((0..size).map(|it| a[it * size + it]).collect(), vectors)
    }
}

/// Turns rows and columns `p` and `q` so that what they share is 0.
fn rotate(a: &mut [f64], vectors: &mut [Vec<f64>], size: usize, (p, q): (usize, usize)) {
    let shared = a[p * size + q];
    if shared == 0.0 {
        return;
    }
    let theta = (a[q * size + q] - a[p * size + p]) / (2.0 * shared);
    let t = theta.signum() / (theta.abs() + (theta * theta + 1.0).sqrt());
    let c = 1.0 / (t * t + 1.0).sqrt();
    let s = t * c;
    let turn = |x: f64, y: f64| (c * x - s * y, s * x + c * y);
    for it in 0..size {
        (a[p * size + it], a[q * size + it]) = turn(a[p * size + it], a[q * size + it]);
    }
    for it in 0..size {
        (a[it * size + p], a[it * size + q]) = turn(a[it * size + p], a[it * size + q]);
        (vectors[p][it], vectors[q][it]) = turn(vectors[p][it], vectors[q][it]);
    }
}

pub(super) fn product(first: &[f64], second: &[f64], size: usize) -> Vec<f64> {
    let mut out = vec![0.0; size * size];
    for (row, out) in first.chunks_exact(size).zip(out.chunks_exact_mut(size)) {
        for (it, other) in row.iter().zip(second.chunks_exact(size)) {
            out.iter_mut().zip(other).for_each(|(out, other)| *out += it * other);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(first: &[f64], second: &[f64]) {
        assert!(first.iter().zip(second).all(|(a, b)| (a - b).abs() < 1e-10), "{first:?} {second:?}");
    }

    /// A matrix of rank two in three dimensions, whose eigenvalues are known: 0, 1 and 3.
    #[test]
    fn roots_are_roots_and_what_is_empty_stays_so() {
        let values = vec![1.0, -1.0, 0.0, -1.0, 2.0, -1.0, 0.0, -1.0, 1.0];
        let it = Square { size: 3, values: values.clone() };
        let (mut eigen, _) = it.eigen();
        eigen.sort_by(f64::total_cmp);
        near(&eigen, &[0.0, 1.0, 3.0]);
        let root = it.mapped(f64::sqrt);
        near(&product(&root.values, &root.values, 3), &values);
        // A root times its inverse leaves differences as they are, and takes what they have in common away.
        let inverse = it.mapped(|it| 1.0 / it.sqrt());
        let mut out = Vec::new();
        Square { size: 3, values: product(&root.values, &inverse.values, 3) }.times(&[4.0, 1.0, 1.0], &mut out);
        near(&out, &[2.0, -1.0, -1.0]);
    }
}
