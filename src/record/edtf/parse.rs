//! Reads an EDTF text strictly; what a refused text may have meant is `slip`'s to say.

use super::{
    End, Kind,
    calendar::days_in_month,
    error::Fault,
    point::{Date, Point, Season, Time, Zone},
};

/// More digits than any year needs would leave 64 bits.
const LONGEST_YEAR: usize = 18;

/// Reads a date, a time or an interval.
pub fn kind(text: &str) -> Result<Kind, Fault> {
    let Some((start, end)) = text.split_once('/') else { return point(text).map(Kind::Single) };
    if start.is_empty() && end.is_empty() {
        return Err(Fault::Form);
    }
    let (start, end) = (interval_end(start)?, interval_end(end)?);
    if let (End::On(first), End::On(last)) = (start, end)
        && last.latest() < first.earliest()
    {
        return Err(Fault::EndBeforeStart);
    }
    Ok(Kind::Interval { start, end })
}

fn interval_end(text: &str) -> Result<End, Fault> {
    match text {
        "" => return Ok(End::Unknown),
        ".." => return Ok(End::Open),
        _ => {}
    }
    let point = point(text)?;
    if point.date.time().is_some() {
        return Err(Fault::TimeInInterval);
    }
    if point.date.is_unspecified() {
        return Err(Fault::UnspecifiedInInterval);
    }
    Ok(End::On(point))
}

fn point(text: &str) -> Result<Point, Fault> {
    let (text, uncertain, approximate) = match text.as_bytes() {
        [.., b'?'] => (&text[..text.len() - 1], true, false),
        [.., b'~'] => (&text[..text.len() - 1], false, true),
        [.., b'%'] => (&text[..text.len() - 1], true, true),
        _ => (text, false, false),
    };
    let date = if let Some(year) = text.strip_prefix('Y') {
        far_year(year)?
    } else if let Some((date, time)) = text.split_once('T') {
        if uncertain || approximate {
            return Err(Fault::MarkedTime);
        }
        date_and_time(date, time)?
    } else {
        calendar_date(text)?
    };
    Ok(Point { date, uncertain, approximate })
}

fn far_year(text: &str) -> Result<Date, Fault> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.len() < 5 || digits.starts_with('0') || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Fault::Form);
    }
    if digits.len() > LONGEST_YEAR {
        return Err(Fault::TooFar);
    }
    text.parse().map(Date::Year).map_err(|_| Fault::TooFar)
}

fn calendar_date(text: &str) -> Result<Date, Fault> {
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(unsigned) => (-1, unsigned),
        None => (1, text),
    };
    let mut parts = unsigned.split('-');
    let (year_text, month_text, day_text) = (parts.next().unwrap_or_default(), parts.next(), parts.next());
    if parts.next().is_some() {
        return Err(Fault::Form);
    }
    let Some(year) = number(year_text, 4) else {
        return match month_text {
            None => some_years(year_text, sign).ok_or(Fault::Form),
            Some(_) => Err(Fault::Form),
        };
    };
    if year == 0 && sign < 0 {
        return Err(Fault::Form);
    }
    let year = sign * i64::from(year);
    match (month_text, day_text) {
        (None, _) => Ok(Date::Year(year)),
        (Some("XX"), None) => Ok(Date::SomeMonth(year)),
        (Some("XX"), Some("XX")) => Ok(Date::SomeDayOfYear(year)),
        (Some(month), day) => month_or_day(year, two_digits(month).ok_or(Fault::Form)?, day),
    }
}

/// `199X` and `19XX`.
fn some_years(text: &str, sign: i64) -> Option<Date> {
    let (known, years) = match text.as_bytes() {
        [_, _, b'X', b'X'] => (number(&text[..2], 2)?, 100),
        [_, _, _, b'X'] => (number(&text[..3], 3)?, 10),
        _ => return None,
    };
    // The digits of a negative year count down to it: -199X begins with -1999.
    let first = i64::from(known) * years;
    let first = if sign < 0 { 1 - first - years } else { first };
    Some(if years == 100 { Date::Century(first) } else { Date::Decade(first) })
}

fn month_or_day(year: i64, month: u8, day: Option<&str>) -> Result<Date, Fault> {
    let season = match month {
        21 => Season::Spring,
        22 => Season::Summer,
        23 => Season::Autumn,
        24 => Season::Winter,
        1..=12 => return day_of_month(year, month, day),
        _ => return Err(Fault::NoMonth(month)),
    };
    match day {
        None => Ok(Date::Season(year, season)),
        Some(_) => Err(Fault::DayOfSeason),
    }
}

fn day_of_month(year: i64, month: u8, day: Option<&str>) -> Result<Date, Fault> {
    match day {
        None => Ok(Date::Month(year, month)),
        Some("XX") => Ok(Date::SomeDay(year, month)),
        Some(text) => {
            let day = two_digits(text).ok_or(Fault::Form)?;
            if day == 0 || day > days_in_month(year, month) {
                return Err(Fault::NoDay { year, month, day });
            }
            Ok(Date::Day(year, month, day))
        }
    }
}

fn date_and_time(date: &str, time: &str) -> Result<Date, Fault> {
    let Date::Day(year, month, day) = calendar_date(date)? else { return Err(Fault::TimeWithoutDay) };
    let (clock, zone) = match time.find(['Z', '+', '-']) {
        Some(at) => (&time[..at], zone(&time[at..])?),
        None => (time, Zone::Local),
    };
    let [hour, minute, second] = clock_numbers(clock).ok_or(Fault::Form)?;
    if hour > 24 || minute > 59 || second > 59 || (hour == 24 && (minute, second) != (0, 0)) {
        return Err(Fault::NoTime);
    }
    Ok(Date::Time(year, month, day, Time { hour, minute, second, zone }))
}

/// `hh:mm:ss`
fn clock_numbers(text: &str) -> Option<[u8; 3]> {
    let (hour, rest) = text.split_once(':')?;
    let (minute, second) = rest.split_once(':')?;
    Some([two_digits(hour)?, two_digits(minute)?, two_digits(second)?])
}

/// `Z`, `+hh`, `-hh`, `+hh:mm` and `-hh:mm`.
fn zone(text: &str) -> Result<Zone, Fault> {
    if text == "Z" {
        return Ok(Zone::Utc);
    }
    let offset = text.strip_prefix(['+', '-']).ok_or(Fault::Form)?;
    let (hours, minutes) = offset.split_once(':').unwrap_or((offset, "00"));
    let (Some(hours), Some(minutes)) = (two_digits(hours), two_digits(minutes)) else { return Err(Fault::Form) };
    let ahead = i16::from(hours) * 60 + i16::from(minutes);
    match (minutes, ahead, text.starts_with('-')) {
        (60.., ..) | (_, 841.., _) | (_, 0, true) => Err(Fault::NoZone),
        (_, _, true) => Ok(Zone::Offset(-ahead)),
        (_, _, false) => Ok(Zone::Offset(ahead)),
    }
}

fn two_digits(text: &str) -> Option<u8> {
    number(text, 2).map(|number| number as u8)
}

/// A number of exactly so many digits, at most four.
fn number(text: &str, digits: usize) -> Option<u16> {
    if text.len() != digits || !text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(text.bytes().fold(0, |number, byte| number * 10 + u16::from(byte - b'0')))
}
