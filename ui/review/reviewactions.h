// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/services/approvalservice.h"
#include "core/services/reviewpackservice.h"

#include <QFuture>
#include <QList>
#include <QObject>

class QMenu;
class QWidget;

namespace ruche::ui {

class PageContext;

/// What one does about the review of posts, wherever they are shown: decide, give them to somebody who does
/// not have Ruche, read in the answer. Asks what has to be asked, says how it went, offers to undo. Thread:
/// GUI.
class ReviewActions final : public QObject
{
    Q_OBJECT
public:
    /// `window` is what questions stand over.
    ReviewActions(PageContext &context, QWidget *window);

    /// The name under which this person decides: that of the settings.
    [[nodiscard]] QString ownName() const;

    void request(const QList<domain::PostId> &posts);
    /// `as` is the approver whose turn it is, where a brand names some; `expected` the version that was
    /// looked at.
    void approve(const QList<domain::PostId> &posts, const QString &as = {}, const QByteArray &expected = {});
    void askChanges(const QList<domain::PostId> &posts);
    void withdraw(const QList<domain::PostId> &posts);
    /// Writes chosen posts of a brand, or, with none chosen, what is planned between two days that are asked
    /// for.
    void exportPack(domain::BrandId brand, const QList<domain::PostId> &posts);
    /// Asks for the file, shows what it would do, and does it.
    void readAnswers();

    /// Adds all of it to a menu for these posts.
    void addTo(QMenu *menu, domain::BrandId brand, const QList<domain::PostId> &posts);

signals:
    void decided();

private:
    void follow(const QFuture<Result<domain::EventId>> &done, const QString &text);
    void askDays(domain::BrandId brand);
    void makePack(const services::PackRequest &request);
    void savePack(const services::PackFile &pack, const QString &brand);
    void tellSaved(int posts, int leftOutPictures);
    void preview(const QByteArray &bytes);
    void showAnswer(const QByteArray &bytes, const services::AnswerReading &reading);
    void takeOver(const QByteArray &bytes);
    void tell(const Error &error);

    PageContext &m_context;
    QWidget *m_window;
};

} // namespace ruche::ui
