//! The ten aspects of working together.

use super::level::Level;
use super::response::Response;
use super::vocabulary::{Each, vocabulary};

vocabulary! {
    /// An aspect of how two services work together, D1 to D10.
    ///
    /// Each dimension names its sources; its six statements are this project's own wording, grounded in those
    /// sources.
    Dimension {
        /// D1. Seyfang (2014): partnership implies a sustained relationship.
        LastingRelationship = "lasting-relationship",
        /// D2. Seyfang (2014): formal agreements. Stern & Green (2005): commitment.
        Agreements = "agreements",
        /// D3. Seyfang (2014): shared vision and goals. Stern & Green (2005): shared purpose and agenda.
        SharedGoals = "shared-goals",
        /// D4. Seyfang (2014): interdependence. Powell, Glendinning & Rummery (2002): common
        /// interests or interdependence.
        SharedResources = "shared-resources",
        /// D5. Seyfang (2014): detailed joint planning.
        JointPlanning = "joint-planning",
        /// D6. Seyfang (2014): role clarification. Glisson & Hemmelgarn (1998): clear roles went
        /// with better outcomes for children.
        Roles = "roles",
        /// D7. Frey et al. (2006): communication. McDonald & Rosier (2011): sharing information.
        Communication = "communication",
        /// D8. Hogue (1993), Frey et al. (2006): how decisions are made. Powell et al. (2002):
        /// some trust, equality or reciprocity.
        Decisions = "decisions",
        /// D9. Stern & Green (2005): joint action towards agreed targets.
        JointAction = "joint-action",
        /// D10. McDonald & Rosier (2011): involving families can help both them and the work.
        FamilyVoice = "family-voice",
    }
}

/// The ten responses of one rater: the highest statement that is true most of the time.
pub type Dimensions = Each<Dimension, Response<Level>, 10>;
