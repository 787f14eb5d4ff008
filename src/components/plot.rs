//! The plot of a figure: one linear scale from zero, and a sign for each way of giving a number. Nothing is averaged.

use leptos::{either::Either, prelude::*};
use memorial_i18n::number;
use memorial_record::Quantity;

use crate::context::use_page;

/// A plot is this many units wide, whatever its width on the page.
const WIDTH: f64 = 1000.0;
/// How far the arrow of “at least” and “up to” goes on.
const ARROW: f64 = 70.0;
/// At most this many lines divide a scale.
const MOST_LINES: f64 = 6.0;

/// A linear scale from zero.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlotScale {
    /// The number at its end.
    end: f64,
    /// From one line to the next.
    step: f64,
}

impl PlotScale {
    /// The scale on which all these numbers have room, with a round step between its lines.
    #[must_use]
    pub fn of<'a>(quantities: impl IntoIterator<Item = &'a Quantity>) -> Option<Self> {
        let reach = |quantity: &Quantity| match quantity {
            Quantity::AtLeast(low) => Some(low * WIDTH / (WIDTH - ARROW - 20.0)),
            other => numbers(other).into_iter().reduce(f64::max).map(|most| most * 1.02),
        };
        let end = quantities.into_iter().filter_map(reach).reduce(f64::max).filter(|end| *end > 0.0)?;
        Some(Self { end, step: round_step(end / MOST_LINES) })
    }

    /// Where a number is, of [`WIDTH`].
    fn x(self, number: f64) -> f64 {
        number / self.end * WIDTH
    }

    /// The numbers that have a line.
    fn lines(self) -> impl Iterator<Item = f64> {
        (0_u32..).map(move |line| f64::from(line) * self.step).take_while(move |number| *number <= self.end)
    }
}

/// The numbers of a quantity.
#[must_use]
pub fn numbers(quantity: &Quantity) -> Vec<f64> {
    match quantity {
        Quantity::None => Vec::new(),
        Quantity::Exact(number) | Quantity::AtLeast(number) | Quantity::AtMost(number) => vec![*number],
        Quantity::Range(low, high) => vec![*low, *high],
        Quantity::Several(values) => values.clone(),
    }
}

/// The smallest of 1, 2, 2.5 and 5 times a power of ten that is no smaller than this, and whole.
fn round_step(least: f64) -> f64 {
    let mut power = 1.0;
    loop {
        let steps = [1.0, 2.0, 2.5, 5.0].map(|digit| digit * power);
        if let Some(step) = steps.into_iter().find(|step| *step >= least && step.fract() == 0.0) {
            return step;
        }
        power *= 10.0;
    }
}

/// The numbers of a scale, over its lines.
#[component]
pub fn PlotHead(
    /// The scale.
    scale: PlotScale,
) -> impl IntoView {
    let messages = use_page().messages;
    let is_mirrored = messages.direction() == memorial_i18n::Direction::Rtl;
    let label = move |number: f64| {
        let share = scale.x(number) / WIDTH * 100.0;
        let x = percent(if is_mirrored { 100.0 - share } else { share });
        view! { <text x=x y="0.95em">{number::integer(messages, whole(number))}</text> }
    };
    view! {
        <svg class="plot__head" aria-hidden="true" height="1.2rem" text-anchor="middle">
            {scale.lines().map(label).collect_view()}
        </svg>
    }
}

/// A figure's numbers on a scale; in words where none is given.
#[component]
pub fn Plot(
    /// The numbers.
    quantity: &'static Quantity,
    /// The scale.
    scale: PlotScale,
) -> impl IntoView {
    let lines = scale.lines().map(|number| ["M", &unit(scale.x(number)), " 0V1"].concat()).collect::<String>();
    let sign = match quantity {
        Quantity::None => {
            Either::Left(view! { <span class="plot__none">{use_page().messages.no_figure_given()}</span> })
        }
        quantity => Either::Right(view! {
            <svg class="plot__signs" viewBox="0 0 1000 20" preserveAspectRatio="none">
                <PlotSigns sign=Sign::of(quantity, scale)/>
            </svg>
        }),
    };
    view! {
        <svg class="plot__lines" viewBox="0 0 1000 1" preserveAspectRatio="none"><path d=lines/></svg>
        {sign}
    }
}

/// The paths of a sign: a faint bar or hairline behind, ticks, and a dotted arrow.
#[derive(Debug, Default, PartialEq)]
struct Sign {
    bar: Option<String>,
    hairline: Option<String>,
    ticks: String,
    dots: Option<String>,
    head: Option<String>,
}

impl Sign {
    fn of(quantity: &Quantity, scale: PlotScale) -> Self {
        let at: Vec<f64> = numbers(quantity).into_iter().map(|number| scale.x(number)).collect();
        let first = at.iter().copied().fold(f64::INFINITY, f64::min);
        let last = at.iter().copied().fold(0.0, f64::max);
        let span = ["M", &unit(first), " 10H", &unit(last)].concat();
        let ticks = at.iter().map(|x| ["M", &unit(*x), " 3V17"].concat()).collect();
        let arrow = |end: f64, back: f64| {
            let head = ["M", &unit(end + back), " 6L", &unit(end), " 10L", &unit(end + back), " 14"].concat();
            (Some(["M", &unit(first), " 10H", &unit(end)].concat()), Some(head))
        };
        let (dots, head) = match quantity {
            Quantity::AtLeast(_) => arrow(last + ARROW, -8.0),
            Quantity::AtMost(_) => arrow((first - ARROW).max(0.0), 8.0),
            _ => (None, None),
        };
        let bar = matches!(quantity, Quantity::Range(..)).then(|| span.clone());
        let hairline = matches!(quantity, Quantity::Several(_)).then_some(span);
        Self { bar, hairline, ticks, dots, head }
    }
}

/// A sign, drawn.
#[component]
fn PlotSigns(
    /// The sign.
    sign: Sign,
) -> impl IntoView {
    let Sign { bar, hairline, ticks, dots, head } = sign;
    view! {
        {bar.map(|path| view! { <path class="plot__bar" d=path/> })}
        {hairline.map(|path| view! { <path class="plot__hairline" d=path/> })}
        <path class="plot__tick" d=ticks/>
        {dots.map(|path| view! { <path class="plot__tick plot__tick--dots" d=path/> })}
        {head.map(|path| view! { <path class="plot__tick" d=path/> })}
    }
}

/// How to read the signs that some figures use, each with its words.
#[component]
pub fn PlotKey(
    /// The figures' numbers.
    quantities: Vec<&'static Quantity>,
) -> impl IntoView {
    let messages = use_page().messages;
    let sign = |bar: &str, hairline: &str, ticks: &str, dots: &str, head: &str| {
        let path = |path: &str| (!path.is_empty()).then(|| path.to_owned());
        Sign { bar: path(bar), hairline: path(hairline), ticks: ticks.to_owned(), dots: path(dots), head: path(head) }
    };
    let span = "M6 10H42";
    let signs = [
        (Quantity::Exact(0.0), messages.plot_one(), sign("", "", "M24 3V17", "", "")),
        (Quantity::Range(0.0, 0.0), messages.plot_range(), sign(span, "", "M6 3V17M42 3V17", "", "")),
        (Quantity::Several(vec![]), messages.plot_several(), sign("", span, "M6 3V17M24 3V17M42 3V17", "", "")),
        (Quantity::AtLeast(0.0), messages.plot_at_least(), sign("", "", "M6 3V17", "M6 10H40", "M35 6L41 10L35 14")),
        (Quantity::AtMost(0.0), messages.plot_at_most(), sign("", "", "M42 3V17", "M42 10H8", "M13 6L7 10L13 14")),
    ];
    let is_used = |sign: &Quantity| quantities.iter().any(|other| kind(other) == kind(sign));
    let item = |(_, words, sign): (Quantity, &'static str, Sign)| {
        view! {
            <span class="plot-key__item"><svg class="plot__signs" viewBox="0 0 48 20"><PlotSigns sign/></svg>{words}</span>
        }
    };
    let items = signs.into_iter().filter(|(quantity, ..)| is_used(quantity)).map(item).collect_view();
    view! { <div class="plot-key" aria-hidden="true">{items}</div> }
}

/// Which of the signs a quantity has.
fn kind(quantity: &Quantity) -> std::mem::Discriminant<Quantity> {
    std::mem::discriminant(quantity)
}

/// A length in units of the plot, to a tenth.
fn unit(length: f64) -> String {
    let rounded = (length * 10.0).round() / 10.0;
    rounded.to_string()
}

/// A share in percent, to a hundredth.
fn percent(share: f64) -> String {
    [&((share * 100.0).round() / 100.0).to_string(), "%"].concat()
}

/// A number of a line, which is whole.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lines are whole and not negative")]
fn whole(number: f64) -> u64 {
    number as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(quantities: &[Quantity]) -> PlotScale {
        PlotScale::of(quantities).expect("there are numbers")
    }

    #[test]
    fn a_scale_begins_at_zero_and_has_few_round_lines() {
        let lines = |most: f64| scale(&[Quantity::Exact(most)]).lines().collect::<Vec<_>>();
        assert_eq!(lines(1275.0), [0.0, 250.0, 500.0, 750.0, 1000.0, 1250.0]);
        assert_eq!(lines(100.0), [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
        assert_eq!(lines(3.0), [0.0, 1.0, 2.0, 3.0]);
        assert!(PlotScale::of(&[Quantity::None]).is_none());
    }

    #[test]
    fn each_way_of_giving_a_number_has_its_own_sign() {
        let scale = PlotScale { end: 1000.0, step: 250.0 };
        let sign = |quantity| Sign::of(&quantity, scale);
        assert_eq!(sign(Quantity::Exact(500.0)), Sign { ticks: "M500 3V17".into(), ..Sign::default() });
        assert_eq!(sign(Quantity::Range(200.0, 300.0)).bar.as_deref(), Some("M200 10H300"));
        let several = sign(Quantity::Several(vec![300.0, 200.0]));
        assert_eq!((several.bar, several.hairline.as_deref()), (None, Some("M200 10H300")));
        assert_eq!(several.ticks, "M300 3V17M200 3V17", "each number has its tick, and none is between them");
        assert_eq!(sign(Quantity::AtLeast(500.0)).dots.as_deref(), Some("M500 10H570"));
        assert_eq!(sign(Quantity::AtMost(50.0)).dots.as_deref(), Some("M50 10H0"), "never below zero");
    }

    #[test]
    fn the_arrow_of_at_least_has_room() {
        let scale = scale(&[Quantity::AtLeast(1000.0), Quantity::Exact(900.0)]);
        assert!(scale.x(1000.0) + ARROW < WIDTH);
    }
}
