//! Every call by name: one line each. A test holds this list against the library's own.

use std::sync::Arc;

use stillnight::{ProgressListener, Stillnight, StillnightError, UniFfiTag};
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
        take_long { $($long:ident($($l_arg:ident),*);)* }
    ) => {
        /// The names this runner can call.
        pub const NAMES: &[&str] = &[$(stringify!($function),)* $(stringify!($gives),)* $(stringify!($plain),)* $(stringify!($long),)*];

        /// Calls by name; `None` for a name that is not in the list, or a method while nothing is open. `progress` is told by a
        /// call that takes long.
        pub fn call(
            stillnight: Option<&Stillnight>,
            name: &str,
            mut args: &[u8],
            progress: Option<Arc<dyn ProgressListener>>,
        ) -> Option<Answer> {
            let args = &mut args;
            let answer = match name {
                $(stringify!($function) => (|| { $(let $f_arg = lift(args)?;)* stillnight::$function($($f_arg),*).map(bytes) })(),)*
                $(stringify!($gives) => (|on: &Stillnight| { $(let $g_arg = lift(args)?;)* on.$gives($($g_arg),*).map(bytes) })(stillnight?),)*
                $(stringify!($plain) => (|on: &Stillnight| { $(let $p_arg = lift(args)?;)* on.$plain($($p_arg),*).map(|()| Vec::new()) })(stillnight?),)*
                $(stringify!($long) => (|on: &Stillnight| { $(let $l_arg = lift(args)?;)* on.$long($($l_arg,)* progress).map(bytes) })(stillnight?),)*
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
        record_episode_at(date, time, ended);
        record_episode_in(night, time, ended);
        episode_in_words(night, time, ended);
        detail_episode(id, detail);
        time_episode(id, began, ended);
        episode_times(id);
        move_episode(id, began, ended);
        end_episode(id);
        delete_episode(id);
        episode(id);
        episodes(night);
        own_words();
        morning();
        night_form(night);
        check_in(entry);
        bed_now();
        night(night);
        delete_night(night);
        learned_bedtime();
        plan();
        preview_schedule(schedule);
        add_item(entry);
        change_item(id, entry);
        reminders(capacity);
        answer(reminder, answer);
        ledger(limit);
        trends(nights);
        measures();
        trend(measure, grain, from, to);
        hours(from, to);
        exposure_form();
        record_exposure(entry, minutes_ago);
        record_exposure_at(entry, date, time);
        change_exposure(id, entry, date, time);
        delete_exposure(id);
        exposure(id);
        say_none(day, part);
        unsay_none(day, part);
        programme();
        start_programme();
        end_programme();
        record_score(kind, date, value);
        delete_score(id);
        scores(kind);
        calendar(year, month);
        day(night);
        search(query, after, limit);
        passphrase_strength(passphrase);
        kept_files();
        backup_schedule();
        is_sample();
        adherence(id, from, to);
        check_intake(id, minutes_ago);
        record_intake(id, minutes_ago);
        record_intake_at(id, date, time);
        doses_on(date);
        plan_blood_draw(date, time);
        blood_draws();
        templates();
        add_templates(kind);
        timetable(date);
        apply_timetable(date);
        put_spacing(rule);
        guidance();
        cards_tonight();
        learn();
        add_remedy(id);
        eaten_today(eaten);
        foods();
        iron_of_day(eaten);
        check_medicine(name);
        medicine_check();
        criteria();
        answer_criteria(said);
        labs();
        panel_form(id);
        put_panel(id, entry, confirmed);
        delete_panel(id);
        analyte_chart(analyte);
        profile();
        end_item(id);
        health(phone);
        test_alarm();
    }
    give_nothing {
        pause();
        resume();
        finish_first_run();
        undo(undo);
        pause_item(id, until);
        resume_item(id);
        shift_bedtime(bedtime);
        count_stock(id, pieces, added);
        relax(date, place);
        remove_spacing(id);
        keep_spacing(rule, kept);
        dismiss_card(id);
        snooze_card(id);
        restore_cards();
        set_profile(profile);
        refilled(pending);
        raised_at(reminder, at);
        set_routine(routine);
        raised(reminder);
        forget_staged();
        delete_kept(name);
        set_backup_schedule(every_days, destination);
        backup_made();
    }
    take_long {
        back_up(path, passphrase);
        export_json(path);
        export_csv(folder);
        stage(path, passphrase);
        stage_kept(name);
        merge_staged();
        restore_staged();
    }
}
