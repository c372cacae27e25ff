//! Programs: checked expressions as flat lists of operations that run on packs.
//! What does not depend on a variable is computed once, when the program is made; a lane never looks at its neighbours.

use diwan_wide::wide;

use super::scalar::constant;
use super::{Arithmetic, Comparison, Expr, Function, Junction, Slot, Term, Typed, total};
use crate::kernel::{Pack, ops};

/// What a program may read besides levels.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a, const W: usize> {
    /// `t`: months since the start.
    pub month: f64,
    /// `month`: the month of the calendar, 1 to 12.
    pub calendar_month: f64,
    /// Whether an agreement is in force (1) or not (0), by dialogue.
    pub in_force: &'a [Pack<W>],
    /// How broadly the agreement is anchored, by dialogue.
    pub breadth: &'a [Pack<W>],
    /// What each actor did to each other lately, -1 to 1, by pair; empty where nothing can read it.
    pub record: &'a [Pack<W>],
    /// How far each actor's word counts, 0 to 1; empty where nothing can read it.
    pub word: &'a [Pack<W>],
    /// What is remembered: numbers, and facts as 0 and 1.
    pub memory: &'a [Pack<W>],
    /// Events on the turn before, by counted indicator.
    pub events: &'a [Pack<W>],
    /// Events a month that the level stands for, by counted indicator.
    pub rates: &'a [Pack<W>],
}

/// One operation: takes its arguments from the top of the stack and leaves its result there.
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(missing_docs, reason = "each is named after what it does")]
pub enum Op {
    Constant(f64),
    Read(Slot),
    LevelMinusConstant(u16, f64),
    Add,
    Subtract,
    Multiply,
    Divide,
    AddConstant(f64),
    MultiplyConstant(f64),
    DivideConstant(f64),
    Negate,
    Compare(Comparison),
    CompareConstant(Comparison, f64),
    And,
    Or,
    Not,
    Select,
    Sig,
    Clip,
    ClipConstant(f64, f64),
    Min,
    Max,
    Abs,
    Exp,
    Ln,
    Sqrt,
    Pow,
}

/// A checked expression, ready to run.
#[derive(Clone, Debug, PartialEq)]
pub struct Program {
    ops: Vec<Op>,
    depth: usize,
}

impl Program {
    /// The program of a checked expression.
    #[must_use]
    pub fn compile(typed: &Typed) -> Self {
        let mut ops = Vec::new();
        emit(typed, typed.expr(), &mut ops);
        let (mut depth, mut height) = (0, 0);
        for op in &ops {
            height = height + 1 - takes(*op);
            depth = depth.max(height);
        }
        Self { ops, depth }
    }

    /// The program that gives a number; true is 1 and false is 0.
    #[must_use]
    pub fn fixed(value: f64) -> Self {
        Self { ops: vec![Op::Constant(total::hold(value))], depth: 1 }
    }

    /// The number that it always gives, if it reads no variable.
    #[must_use]
    pub fn constant(&self) -> Option<f64> {
        if let [Op::Constant(value)] = self.ops.as_slice() { Some(*value) } else { None }
    }

    /// Its operations.
    #[must_use]
    pub fn ops(&self) -> &[Op] {
        &self.ops
    }

    /// What it reads, each once, in the order of first use.
    pub fn uses(&self) -> impl Iterator<Item = Slot> + '_ {
        let slot = |op: &Op| match op {
            Op::Read(slot) => Some(*slot),
            Op::LevelMinusConstant(level, _) => Some(Slot::Level(*level)),
            _ => None,
        };
        let all = self.ops.iter().enumerate().filter_map(move |(index, op)| Some((index, slot(op)?)));
        all.filter(move |(index, found)| !self.ops[..*index].iter().any(|op| slot(op) == Some(*found)))
            .map(|(_, slot)| slot)
    }

    /// Runs it: the value in every lane; a condition is 1 where it holds and 0 elsewhere. `stack` is room to work in,
    /// kept between runs.
    ///
    /// # Panics
    /// When a slot lies outside of `levels` or of the context, which whoever resolved the names has to prevent.
    #[inline(always)]
    #[must_use]
    pub fn evaluate<const W: usize>(
        &self,
        levels: &[Pack<W>],
        context: &Context<'_, W>,
        stack: &mut Vec<Pack<W>>,
    ) -> Pack<W> {
        // Most programs are as short as this, and not worth a call.
        match self.ops[..] {
            [Op::Constant(value)] => return Pack::all(value),
            [Op::Read(Slot::Level(level))] => return levels[usize::from(level)],
            [Op::LevelMinusConstant(level, c)] => return levels[usize::from(level)].map(|x| total::subtract(x, c)),
            _ => {}
        }
        if stack.len() < self.depth {
            stack.resize(self.depth, Pack::ZERO);
        }
        execute(&self.ops, levels, context, stack)
    }
}

/// Runs operations on a stack that is deep enough for them.
#[wide]
fn execute<const W: usize>(ops: &[Op], levels: &[Pack<W>], context: &Context<'_, W>, stack: &mut [Pack<W>]) -> Pack<W> {
    // The number of values on the stack.
    let mut top = 0;
    for op in ops {
        let arguments = takes(*op);
        top -= arguments;
        let value = match *op {
            Op::Constant(value) => Pack::all(value),
            Op::Read(slot) => read(slot, levels, context),
            Op::LevelMinusConstant(level, c) => levels[usize::from(level)].map(|x| total::subtract(x, c)),
            Op::Add => stack[top].zip(stack[top + 1], |a, b| total::add(a, b)),
            Op::Subtract => stack[top].zip(stack[top + 1], |a, b| total::subtract(a, b)),
            Op::Multiply => stack[top].zip(stack[top + 1], |a, b| total::multiply(a, b)),
            Op::Divide => stack[top].zip(stack[top + 1], |a, b| total::divide(a, b)),
            Op::AddConstant(c) => stack[top].map(|x| total::add(x, c)),
            Op::MultiplyConstant(c) => stack[top].map(|x| total::multiply(x, c)),
            Op::DivideConstant(c) => stack[top].map(|x| total::hold(x / c)),
            Op::Negate => -stack[top],
            Op::Compare(comparison) => compare(comparison, stack[top], stack[top + 1]),
            Op::CompareConstant(comparison, c) => compare(comparison, stack[top], Pack::all(c)),
            Op::And => stack[top] * stack[top + 1],
            Op::Or => stack[top].max(stack[top + 1]),
            Op::Not => stack[top].map(|x| 1.0 - x),
            Op::Select => stack[top].test(|x| x > 0.0).select(stack[top + 1], stack[top + 2]),
            Op::Sig => stack[top].sig(),
            Op::Clip => {
                let (low, high) = (stack[top + 1], stack[top + 2]);
                let raised = stack[top].zip(low, |x, low| if x > low { x } else { low });
                raised.zip(high, |x, high| if x < high { x } else { high })
            }
            Op::ClipConstant(low, high) => stack[top].map(|x| ops::clip(x, low, high)),
            Op::Min => stack[top].min(stack[top + 1]),
            Op::Max => stack[top].max(stack[top + 1]),
            Op::Abs => stack[top].abs(),
            Op::Exp => stack[top].map(|x| total::exp(x)),
            Op::Ln => stack[top].map(|x| total::ln(x)),
            Op::Sqrt => stack[top].map(|x| total::sqrt(x)),
            Op::Pow => stack[top].zip(stack[top + 1], |a, b| total::pow(a, b)),
        };
        stack[top] = value;
        top += 1;
    }
    stack[0]
}

#[inline(always)]
fn read<const W: usize>(slot: Slot, levels: &[Pack<W>], context: &Context<'_, W>) -> Pack<W> {
    match slot {
        Slot::Level(index) => levels[usize::from(index)],
        Slot::InForce(index) => context.in_force[usize::from(index)],
        Slot::Breadth(index) => context.breadth[usize::from(index)],
        Slot::Conduct(pair) => context.record[usize::from(pair)] * 100.0,
        Slot::Word(index) => context.word[usize::from(index)] * 100.0,
        Slot::Memory(index) | Slot::Fact(index) => context.memory[usize::from(index)],
        Slot::Count(index) => context.events[usize::from(index)],
        Slot::Rate(index) => context.rates[usize::from(index)],
        Slot::Month => Pack::all(context.month),
        Slot::CalendarMonth => Pack::all(context.calendar_month),
    }
}

/// The comparison is chosen outside of the loop over lanes.
#[inline(always)]
fn compare<const W: usize>(comparison: Comparison, a: Pack<W>, b: Pack<W>) -> Pack<W> {
    match comparison {
        Comparison::Less => a.zip(b, |a, b| total::truth(a < b)),
        Comparison::AtMost => a.zip(b, |a, b| total::truth(a <= b)),
        Comparison::Greater => a.zip(b, |a, b| total::truth(a > b)),
        Comparison::AtLeast => a.zip(b, |a, b| total::truth(a >= b)),
    }
}

/// How many values an operation takes from the stack; it always leaves one.
#[inline(always)]
const fn takes(op: Op) -> usize {
    match op {
        Op::Constant(_) | Op::Read(_) | Op::LevelMinusConstant(..) => 0,
        Op::AddConstant(_)
        | Op::MultiplyConstant(_)
        | Op::DivideConstant(_)
        | Op::CompareConstant(..)
        | Op::ClipConstant(..)
        | Op::Negate
        | Op::Not
        | Op::Sig
        | Op::Abs
        | Op::Exp
        | Op::Ln
        | Op::Sqrt => 1,
        Op::Add
        | Op::Subtract
        | Op::Multiply
        | Op::Divide
        | Op::Compare(_)
        | Op::And
        | Op::Or
        | Op::Min
        | Op::Max
        | Op::Pow => 2,
        Op::Select | Op::Clip => 3,
    }
}

fn emit(typed: &Typed, expr: &Expr, ops: &mut Vec<Op>) {
    if let Some(value) = constant(expr) {
        ops.push(Op::Constant(value));
        return;
    }
    match &expr.term {
        Term::Number(_) | Term::Truth(_) => unreachable!("folded above"),
        Term::Variable(path) => ops.push(Op::Read(typed.slot(path))),
        Term::Defined(_, inner) => emit(typed, inner, ops),
        Term::Negate(inner) => one(typed, inner, Op::Negate, ops),
        Term::Not(inner) => one(typed, inner, Op::Not, ops),
        Term::Binary(operator, left, right) => emit_arithmetic(typed, *operator, left, right, ops),
        Term::Compare(comparison, left, right) => match constant(right) {
            Some(c) => one(typed, left, Op::CompareConstant(*comparison, c), ops),
            None => all(typed, &[left, right], Op::Compare(*comparison), ops),
        },
        Term::Logic(junction, left, right) => {
            let op = if *junction == Junction::And { Op::And } else { Op::Or };
            all(typed, &[left, right], op, ops);
        }
        Term::If(condition, yes, no) => match constant(condition) {
            Some(truth) => emit(typed, if truth > 0.0 { yes } else { no }, ops),
            None => all(typed, &[condition, yes, no], Op::Select, ops),
        },
        Term::Call(function, arguments) => emit_call(typed, *function, arguments, ops),
    }
}

fn emit_arithmetic(typed: &Typed, operator: Arithmetic, left: &Expr, right: &Expr, ops: &mut Vec<Op>) {
    match (operator, constant(left), constant(right)) {
        (Arithmetic::Add, _, Some(c)) => one(typed, left, Op::AddConstant(c), ops),
        (Arithmetic::Add, Some(c), _) => one(typed, right, Op::AddConstant(c), ops),
        (Arithmetic::Subtract, _, Some(c)) => match &left.term {
            Term::Variable(path) if let Slot::Level(level) = typed.slot(path) => {
                ops.push(Op::LevelMinusConstant(level, c))
            }
            _ => one(typed, left, Op::AddConstant(-c), ops),
        },
        (Arithmetic::Multiply, _, Some(c)) => one(typed, left, Op::MultiplyConstant(c), ops),
        (Arithmetic::Multiply, Some(c), _) => one(typed, right, Op::MultiplyConstant(c), ops),
        (Arithmetic::Divide, _, Some(c)) => one(typed, left, Op::DivideConstant(total::divisor(c)), ops),
        (Arithmetic::Add, ..) => all(typed, &[left, right], Op::Add, ops),
        (Arithmetic::Subtract, ..) => all(typed, &[left, right], Op::Subtract, ops),
        (Arithmetic::Multiply, ..) => all(typed, &[left, right], Op::Multiply, ops),
        (Arithmetic::Divide, ..) => all(typed, &[left, right], Op::Divide, ops),
    }
}

fn emit_call(typed: &Typed, function: Function, arguments: &[Expr], ops: &mut Vec<Op>) {
    let op = match function {
        Function::Clip => {
            if let [x, low, high] = arguments
                && let (Some(low), Some(high)) = (constant(low), constant(high))
            {
                return one(typed, x, Op::ClipConstant(low, high), ops);
            }
            Op::Clip
        }
        Function::Min | Function::Max => {
            for (index, argument) in arguments.iter().enumerate() {
                emit(typed, argument, ops);
                if index > 0 {
                    ops.push(if function == Function::Min { Op::Min } else { Op::Max });
                }
            }
            return;
        }
        Function::Sig => Op::Sig,
        Function::Abs => Op::Abs,
        Function::Exp => Op::Exp,
        Function::Ln => Op::Ln,
        Function::Sqrt => Op::Sqrt,
        Function::Pow => Op::Pow,
    };
    all(typed, &arguments.iter().collect::<Vec<_>>(), op, ops);
}

fn one(typed: &Typed, argument: &Expr, op: Op, ops: &mut Vec<Op>) {
    all(typed, &[argument], op, ops);
}

fn all(typed: &Typed, arguments: &[&Expr], op: Op, ops: &mut Vec<Op>) {
    for argument in arguments {
        emit(typed, argument, ops);
    }
    ops.push(op);
}
