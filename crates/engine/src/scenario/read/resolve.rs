//! What names stand for in expressions: levels, flags, conduct, cells of memory, numbers in a unit. Unknown ones are told
//! with what is near.

use super::names::Names;
use super::{anchors, missing};
use crate::expr::{self, Expr, Held, Path, Slot, Typed, Unknown};

impl Names {
    /// An expression with what numbers in their unit stand for put in.
    pub(super) fn in_units(&self, written: Expr) -> Expr {
        if self.anchored.is_empty() {
            return written;
        }
        let span = written.span;
        expr::put_in(&written, &|path| {
            let Path::Real(level) = path else { return None };
            let it = self.anchored.get(&level.to_string())?;
            Some(expr::in_unit(level, it.at_0, it.at_100, span))
        })
    }

    /// What one actor did to another lately.
    fn conduct(&self, from: &str, to: &str) -> Result<Slot, Unknown> {
        self.reads_conduct.set(true);
        match (self.actor(from), self.actor(to)) {
            (Some(one), Some(other)) if one != other => {
                let pair = one.index() * self.actors.len() + other.index();
                Ok(Slot::Conduct(u16::try_from(pair).unwrap_or_default()))
            }
            (Some(_), Some(_)) => Err(Unknown {
                message: Some(format!("`{from}` has no conduct to itself")),
                hint: Some("write `conduct.iran.us`: what `iran` did to `us` lately".into()),
                ..Unknown::default()
            }),
            (one, _) => {
                let wrong = if one.is_some() { to } else { from };
                let near = self.nearest(wrong, self.actors.iter().map(String::as_str));
                let nearest = near.map(|near| match one {
                    Some(_) => format!("conduct.{from}.{near}"),
                    None => format!("conduct.{near}.{to}"),
                });
                let hint = Some("write `conduct.iran.us`: what the one actor did to the other lately".into());
                Err(Unknown { message: Some(format!("there is no actor `{wrong}`")), nearest, hint, code: None })
            }
        }
    }
}

impl expr::Names for Names {
    fn resolve(&self, path: &Path) -> Result<Slot, Unknown> {
        match path {
            Path::Conduct(from, to) => return self.conduct(from, to),
            Path::Real(level) => return Err(anchors::unanchored(self, level)),
            _ => {}
        }
        let notation = path.to_string();
        match notation.as_str() {
            "t" => return Ok(Slot::Month),
            "month" => return Ok(Slot::CalendarMonth),
            _ => {}
        }
        match path {
            Path::Memory(recall, happening) => return self.recall(*recall, happening),
            Path::Name(name) if let Some(flag) = self.flag(name) => {
                self.flags_read.borrow_mut().insert(flag.0);
                return Ok(Slot::Fact(flag.0));
            }
            _ => {}
        }
        if let Some(slot) = self.variable(&notation) {
            return Ok(Slot::Level(slot.0));
        }
        match self.derived.get(&notation) {
            Some(slot) => Ok(*slot),
            None => Err(missing::unknown(self, &notation, true)),
        }
    }

    fn keep(&self, held: &Held, condition: &Typed) -> Result<Slot, Unknown> {
        self.hold(held, condition)
    }
}
