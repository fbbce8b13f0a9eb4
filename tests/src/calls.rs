//! Every call by name: one line each. A test holds this list against the library's own.

use stillnight::{Stillnight, StillnightError, UniFfiTag};
use uniffi::{Lift, Lower};

/// The bytes of what a call gave, or of its error.
pub type Answer = Result<Vec<u8>, Vec<u8>>;

fn bytes<T: Lower<UniFfiTag>>(value: T) -> Vec<u8> {
    let mut out = Vec::new();
    T::write(value, &mut out);
    out
}

/// The bytes of an error.
pub fn error(error: StillnightError) -> Vec<u8> {
    bytes(error)
}

/// Takes one argument off the bytes, through the boundary's own conversion: a value the app refuses is the app's error.
fn lift<T: Lift<UniFfiTag>>(args: &mut &[u8]) -> Result<T, StillnightError> {
    T::try_read(args).map_err(|e| e.downcast::<StillnightError>().unwrap_or(StillnightError::Internal))
}

macro_rules! calls {
    (
        functions { $($function:ident($($f_arg:ident),*);)* }
        give { $($gives:ident($($g_arg:ident),*);)* }
        give_nothing { $($plain:ident($($p_arg:ident),*);)* }
    ) => {
        /// The names this runner can call.
        pub const NAMES: &[&str] = &[$(stringify!($function),)* $(stringify!($gives),)* $(stringify!($plain),)*];

        /// Calls by name; `None` for a name that is not in the list, or a method while nothing is open.
        pub fn call(stillnight: Option<&Stillnight>, name: &str, mut args: &[u8]) -> Option<Answer> {
            let args = &mut args;
            let answer = match name {
                $(stringify!($function) => (|| { $(let $f_arg = lift(args)?;)* stillnight::$function($($f_arg),*).map(bytes) })(),)*
                $(stringify!($gives) => (|on: &Stillnight| { $(let $g_arg = lift(args)?;)* on.$gives($($g_arg),*).map(bytes) })(stillnight?),)*
                $(stringify!($plain) => (|on: &Stillnight| { $(let $p_arg = lift(args)?;)* on.$plain($($p_arg),*).map(|()| Vec::new()) })(stillnight?),)*
                _ => return None,
            };
            Some(answer.map_err(error))
        }
    };
}

calls! {
    functions {
        explain(error, language);
        labels(language);
    }
    give {
        first_run();
        appearance();
        tonight();
        record_episode(minutes_ago);
        detail_episode(id, detail);
        time_episode(id, began, ended);
        end_episode(id);
        delete_episode(id);
        episode(id);
        episodes(night);
        morning();
        check_in(entry);
        night(night);
        plan();
        preview_schedule(schedule);
        add_item(entry);
        change_item(id, entry);
        reminders(capacity);
        answer(reminder, answer);
        ledger(limit);
        trends(nights);
    }
    give_nothing {
        pause();
        resume();
        finish_first_run();
        undo(undo);
        end_item(id);
        set_routine(routine);
        raised(reminder);
    }
}
