// SPDX-License-Identifier: GPL-3.0-or-later
// What CalendarPage offers about the review of the chosen posts.
#include "ui/calendar/calendarcontroller.h"
#include "ui/calendar/calendarpage.h"
#include "ui/commands/pagecommands.h"
#include "ui/review/reviewactions.h"
#include "ui/shell/pagecontext.h"

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

domain::BrandId CalendarPage::brandFor(const QList<domain::PostId> &posts) const
{
    domain::BrandId brand;
    for (const domain::PostId id : posts) {
        const domain::CalendarPost *const post = m_controller->find(id);
        if (post && brand.isValid() && post->brand != brand)
            return {};
        if (post)
            brand = post->brand;
    }
    if (brand.isValid())
        return brand;
    return m_controller->brands().size() == 1 ? m_controller->brands().first().id : context().currentBrand();
}

void CalendarPage::addReviewCommands()
{
    const PageCommands add(context().commands(), this, pages::calendar);
    const auto hasPost = [this] { return !chosenPosts().isEmpty(); };
    add(
        u"review.request"_s,
        tr("Request review"),
        u"eye"_s,
        {},
        [this] { m_reviews->request(chosenPosts()); },
        hasPost);
    add(
        u"review.approve"_s,
        tr("Approve"),
        u"check"_s,
        {},
        [this] { m_reviews->approve(chosenPosts()); },
        hasPost);
    add(
        u"review.changes"_s,
        tr("Ask for changes…"),
        u"edit"_s,
        {},
        [this] { m_reviews->askChanges(chosenPosts()); },
        hasPost);
    add(u"review.export"_s, tr("Export review pack…"), u"share"_s, {}, [this] {
        m_reviews->exportPack(brandFor(chosenPosts()), chosenPosts());
    });
    add(u"review.exportDays"_s, tr("Export review pack of some days…"), u"share"_s, {}, [this] {
        m_reviews->exportPack(brandFor({}), {});
    });
    add(u"review.readIn"_s, tr("Read in answers to a review pack…"), u"download"_s, {}, [this] {
        m_reviews->readAnswers();
    });
}

} // namespace ruche::ui
