//! Units of metrics.

/// What a metric is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// A share, 0..1.
    Share,
    /// Points of a level's scale.
    Points,
    /// Points that last for months: the area under a path.
    PointMonths,
    /// Turns.
    Turns,
    /// Events.
    Events,
    /// Rounds of a dialogue.
    Rounds,
    /// Agreements.
    Agreements,
    /// Utility.
    Utility,
    /// Months.
    Months,
}

/// The word of a unit, as facts carry it.
pub type UnitWord = &'static str;

/// Reads the word of a unit from JSON, for fields that hold it.
///
/// # Errors
///
/// If it is the word of no unit.
pub fn unit_word<'de, D: serde::Deserializer<'de>>(reader: D) -> Result<UnitWord, D::Error> {
    let word = <String as serde::Deserialize>::deserialize(reader)?;
    let found = Unit::ALL.iter().find(|it| it.word() == word);
    found.map(|it| it.word()).ok_or_else(|| serde::de::Error::custom(format!("`{word}` is no unit")))
}

impl Unit {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Share,
        Self::Points,
        Self::PointMonths,
        Self::Turns,
        Self::Events,
        Self::Rounds,
        Self::Agreements,
        Self::Utility,
        Self::Months,
    ];

    /// How it is written in tables.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Points => "points",
            Self::PointMonths => "points × months",
            Self::Turns => "turns",
            Self::Events => "events",
            Self::Rounds => "rounds",
            Self::Agreements => "agreements",
            Self::Utility => "utility",
            Self::Months => "months",
        }
    }
}

impl core::fmt::Display for Unit {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.write_str(self.word())
    }
}

impl From<Unit> for String {
    fn from(unit: Unit) -> Self {
        unit.word().to_owned()
    }
}

impl serde::Serialize for Unit {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}
