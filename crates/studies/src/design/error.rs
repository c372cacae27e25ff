//! What can be wrong with factors and designs.

/// Why something can't be a factor.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum FactorError {
    /// No number of the scenario lies there.
    #[error("there is no number at `{path}`{}", near.as_ref().map(|it| format!("; did you mean `{it}`?")).unwrap_or_default())]
    NoNumber {
        /// The path that was given.
        path: String,
        /// The path that was probably meant.
        near: Option<String>,
    },
    /// The law reaches beyond the range in which the number makes sense.
    #[error("`{path}` makes sense within {}..{}, and {value} lies outside", range.0, range.1)]
    OutOfRange {
        /// The path of the number.
        path: String,
        /// An end of the law.
        value: f64,
        /// The range of its place.
        range: (f64, f64),
    },
    /// The scenario does not draw the number, so that it has no law of its own.
    #[error("`{path}` is {value} in the scenario, and not drawn; say between which values it may lie")]
    Fixed {
        /// The path of the number.
        path: String,
        /// What it is.
        value: f64,
    },
    /// There is nothing to choose from.
    #[error("`{name}` has fewer than two values, so it does not vary")]
    Constant {
        /// The factor.
        name: String,
    },
}

/// Why points are no design.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum DesignError {
    /// Two factors of one name.
    #[error("there are two factors called `{0}`")]
    SameName(String),
    /// A point has too few values or too many.
    #[error("point {point} has {got} values, and there are {wanted} factors")]
    WrongCount {
        /// Its place among the points.
        point: usize,
        /// Its values.
        got: usize,
        /// The factors.
        wanted: usize,
    },
    /// A value that its factor can't have.
    #[error("point {point} has a value that `{factor}` can't have: {value}")]
    WrongValue {
        /// Its place among the points.
        point: usize,
        /// The factor.
        factor: String,
        /// The value.
        value: String,
    },
    /// More dimensions than a sequence has.
    #[error("a Sobol' sequence of {got} dimensions: there are numbers for {most}")]
    TooManyDimensions {
        /// Dimensions that were asked for.
        got: usize,
        /// The most dimensions.
        most: usize,
    },
    /// A link between factors that are not there, or that move with others already.
    #[error("`{0}` is no factor that can be linked once")]
    NoLink(String),
    /// Linked factors with lists of different lengths.
    #[error("`{first}` has {of_first} values and `{second}` {of_second}: linked, they need equally many")]
    Unlike {
        /// A factor.
        first: String,
        /// Its values.
        of_first: usize,
        /// Another.
        second: String,
        /// Its values.
        of_second: usize,
    },
    /// No point at all.
    #[error("a design without points")]
    Empty,
    /// More values than a design may hold.
    #[error("a design of {points} points over {factors} factors is more than {most} values")]
    TooLarge {
        /// Points that were asked for.
        points: u64,
        /// Factors.
        factors: usize,
        /// The most values.
        most: u64,
    },
}
