//! Calls of guidance: cards, learn, the medicine check, the five questions.

use crate::guidance_records::*;
use crate::plan_records::Item;
use crate::stillnight::{guarded, Result, Stillnight};

#[uniffi::export]
impl Stillnight {
    /// What guidance brings up, the most important first, without what was put away.
    pub fn guidance(&self) -> Result<Vec<GuidanceCard>> {
        guarded(|| self.app.guidance())
    }

    /// The cards of the home screen: at most three, none at night. Asked for after the screen is drawn.
    pub fn cards_tonight(&self) -> Result<Vec<GuidanceCard>> {
        guarded(|| self.app.cards_tonight())
    }

    /// Puts a card away: it comes back when its reason is another.
    pub fn dismiss_card(&self, id: String) -> Result<()> {
        guarded(|| self.app.dismiss_card(&id))
    }

    /// Puts a card off for a week.
    pub fn snooze_card(&self, id: String) -> Result<()> {
        guarded(|| self.app.snooze_card(&id))
    }

    /// Shows every card again that was put away.
    pub fn restore_cards(&self) -> Result<()> {
        guarded(|| self.app.restore_cards())
    }

    /// What there is to learn: remedies by heading, topics to read.
    pub fn learn(&self) -> Result<LearnScreen> {
        guarded(|| self.app.learn())
    }

    /// Adds the remedy of a card to the plan.
    pub fn add_remedy(&self, id: String) -> Result<Item> {
        guarded(|| self.app.add_remedy(&id))
    }

    /// Foods with iron, each with what was eaten of it today.
    pub fn foods(&self) -> Result<Vec<FoodChoice>> {
        guarded(|| self.app.foods())
    }

    /// Keeps all that was eaten today until the day is over, and says how much iron that is.
    pub fn eaten_today(&self, eaten: Vec<FoodEaten>) -> Result<IronSum> {
        guarded(|| self.app.eaten_today(eaten))
    }

    /// The iron in a day's food.
    pub fn iron_of_day(&self, eaten: Vec<FoodEaten>) -> Result<IronSum> {
        guarded(|| self.app.iron_of_day(eaten))
    }

    /// What the app says of the name of a medicine.
    pub fn check_medicine(&self, name: String) -> Result<MedicineAnswer> {
        guarded(|| self.app.check_medicine(&name))
    }

    /// What the app says of the medicines in the plan, and of what comes together.
    pub fn medicine_check(&self) -> Result<MedicineCheck> {
        guarded(|| self.app.medicine_check())
    }

    /// The five questions, how they were answered, and what follows.
    pub fn criteria(&self) -> Result<CriteriaScreen> {
        guarded(|| self.app.criteria())
    }

    /// Keeps how the five questions were answered, and says what follows.
    pub fn answer_criteria(&self, said: CriteriaSaid) -> Result<CriteriaScreen> {
        guarded(|| self.app.answer_criteria(said))
    }
}
