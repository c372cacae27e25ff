//! Typed indices: which actor, which variable. Each counts in the order of names, so that nothing depends on the order
//! in a file.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u16);

        impl $name {
            /// The position in the tables of the scenario.
            #[inline(always)]
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

ids! {
    /// An actor, in the order of keys.
    ActorId,
    /// An issue, in the order of keys.
    IssueId,
    /// A variable: anything with a level, in canonical order (indicators, scores by actor, settlements, compliance,
    /// relations).
    VariableId,
    /// A choice, in the order of (actor, key).
    ChoiceId,
    /// A dialogue, in the order of keys.
    DialogueId,
    /// An event, in the order of keys.
    EventId,
    /// An outcome, in the order of priority.
    OutcomeId,
    /// A flag, in the order of keys.
    FlagId,
}
