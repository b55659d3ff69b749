// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/reviewactions.h"

#include "core/approval/reviewpack.h"
#include "core/base/async.h"
#include "core/base/files.h"
#include "core/services/brandservice.h"
#include "core/services/workspace.h"
#include "core/text/errortext.h"
#include "ui/common/prompts.h"
#include "ui/common/toasthost.h"
#include "ui/imaging/qtpicturemaker.h"
#include "ui/review/answerdialog.h"
#include "ui/shell/pagecontext.h"
#include "ui/shell/preferences.h"

#include <QDir>
#include <QLocale>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace ruche::ui {

namespace {

constexpr qint64 packPictureBytes = 250LL * 1024;

/// Pictures as a pack carries them: small, and in what every browser shows.
std::optional<std::pair<QString, QByteArray>> smallPicture(const QByteArray &bytes, const QString &)
{
    media::PictureRecipe recipe;
    recipe.mostBytes = packPictureBytes;
    recipe.types = {u"image/jpeg"_s, u"image/png"_s};
    const auto made = imaging::QtPictureMaker().make(bytes, recipe);
    if (!made)
        return std::nullopt;
    return std::pair(made->mimeType, made->bytes);
}

} // namespace

ReviewActions::ReviewActions(PageContext &context, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
}

QString ReviewActions::ownName() const
{
    return m_context.preferences() ? m_context.preferences()->userName() : Preferences::systemUserName();
}

void ReviewActions::tell(const Error &error)
{
    const text::ErrorText words = text::errorText(error);
    m_context.toastError(words.message + u' ' + words.hint);
}

void ReviewActions::follow(const QFuture<Result<domain::EventId>> &done, const QString &text)
{
    async::deliver(done, this, [this, text](const Result<domain::EventId> &event) {
        if (event)
            m_context.toastWithUndo(text, *event);
        else
            tell(event.error());
        emit decided();
    });
}

void ReviewActions::request(const QList<domain::PostId> &posts)
{
    services::ApprovalService approval(m_context.workspace().storage());
    follow(approval.request(posts, ownName()),
           tr("Review requested for %n post(s).", nullptr, int(posts.size())));
}

void ReviewActions::approve(const QList<domain::PostId> &posts, const QString &as, const QByteArray &expected)
{
    services::ApprovalService approval(m_context.workspace().storage());
    follow(approval.approve(posts, as.isEmpty() ? ownName() : as, {}, expected),
           tr("%n post(s) approved.", nullptr, int(posts.size())));
}

void ReviewActions::askChanges(const QList<domain::PostId> &posts)
{
    TextQuestion question;
    question.title = tr("What should change?");
    question.label = tr("It is kept with the post, and the post waits in the review");
    question.confirmText = tr("Ask for changes");
    question.multiLine = true;
    question.problem = [](const QString &text) {
        return text.trimmed().isEmpty() ? tr("Write what should change.") : QString();
    };
    m_context.prompts().askText(m_window, question, [this, posts](const std::optional<QString> &text) {
        if (!text)
            return;
        services::ApprovalService approval(m_context.workspace().storage());
        follow(approval.askChanges(posts, ownName(), *text),
               tr("Changes asked for in %n post(s).", nullptr, int(posts.size())));
    });
}

void ReviewActions::withdraw(const QList<domain::PostId> &posts)
{
    services::ApprovalService approval(m_context.workspace().storage());
    follow(approval.withdraw(posts, ownName()),
           tr("%n post(s) taken out of the review: a draft again.", nullptr, int(posts.size())));
}

void ReviewActions::exportPack(domain::BrandId brand, const QList<domain::PostId> &posts)
{
    if (!brand.isValid()) {
        m_context.toast(
            {tr("Choose one brand first: a review pack shows the posts of one."), {}, {}, {}, false});
        return;
    }
    if (posts.isEmpty()) {
        askDays(brand);
        return;
    }
    services::PackRequest request;
    request.brand = brand;
    request.posts = posts;
    makePack(request);
}

void ReviewActions::askDays(domain::BrandId brand)
{
    const QDate today = dayIn(m_context.clock().now(), systemZone());
    const auto days = [](const QString &text) {
        const QStringList parts = text.simplified().split(u' ', Qt::SkipEmptyParts);
        const QDate from = QDate::fromString(parts.value(0), Qt::ISODate);
        const QDate to = QDate::fromString(parts.value(1, parts.value(0)), Qt::ISODate);
        return parts.size() <= 2 && from.isValid() && to.isValid() && from <= to
            ? std::optional(std::pair(from, to))
            : std::nullopt;
    };
    TextQuestion question;
    question.title = tr("Which posts go into the review pack?");
    question.label = tr("First and last day, as 2026-06-01 2026-06-30");
    question.value = u"%1 %2"_s.arg(today.toString(Qt::ISODate), today.addDays(30).toString(Qt::ISODate));
    question.confirmText = tr("Make the pack");
    question.problem = [days](const QString &text) {
        return days(text) ? QString() : tr("Write two days as 2026-06-01 2026-06-30.");
    };
    m_context.prompts().askText(m_window, question, [this, brand, days](const std::optional<QString> &text) {
        const auto chosen = text ? days(*text) : std::nullopt;
        if (!chosen)
            return;
        services::PackRequest request;
        request.brand = brand;
        request.from = startOfDay(chosen->first, systemZone());
        request.to = startOfDay(chosen->second.addDays(1), systemZone());
        makePack(request);
    });
}

void ReviewActions::makePack(const services::PackRequest &wanted)
{
    async::deliver(m_context.workspace().brands().list(true),
                   this,
                   [this, wanted](const Result<QList<domain::Brand>> &brands) {
                       services::PackRequest request = wanted;
                       QString name;
                       for (const domain::Brand &brand : brands.value_or(QList<domain::Brand>())) {
                           if (brand.id != request.brand)
                               continue;
                           name = brand.name;
                           request.language = brand.languages.value(0, QLocale().name().left(2));
                       }
                       services::ReviewPackService packs(m_context.workspace().storage());
                       async::deliver(
                           packs.make(request, smallPicture),
                           this,
                           [this, name](const Result<services::PackFile> &pack) {
                               if (pack)
                                   savePack(*pack, name);
                               else if (pack.error().code == ErrorCode::NotFound)
                                   m_context.toast(
                                       {tr("No post of these days waits for a review or is planned."),
                                        {},
                                        {},
                                        {},
                                        false});
                               else
                                   tell(pack.error());
                           });
                   });
}

void ReviewActions::savePack(const services::PackFile &pack, const QString &brand)
{
    FileQuestion question;
    question.mode = FileQuestion::Mode::Save;
    question.title = tr("Save the review pack");
    question.fileName = tr("Review %1").arg(brand).replace(u'/', u'-') + u".html"_s;
    question.filters = {tr("Web page (*.html)")};
    m_context.prompts().chooseFile(m_window, question, [this, pack](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        async::deliver(
            files::writeLater(paths.first(), pack.html),
            this,
            [this, posts = pack.posts, leftOut = pack.leftOutPictures](const Result<void> &written) {
                if (written)
                    tellSaved(posts, leftOut);
                else
                    tell(written.error());
            });
    });
}

void ReviewActions::tellSaved(int posts, int leftOutPictures)
{
    QString text = tr("Review pack with %n post(s) saved. Send it by e-mail, for example.", nullptr, posts);
    if (leftOutPictures > 0)
        text += u' ' + tr("%n file(s) are only named in it.", nullptr, leftOutPictures);
    m_context.toast({text, {}, {}, {}, false});
}

void ReviewActions::readAnswers()
{
    FileQuestion question;
    question.title = tr("Read in answers to a review pack");
    question.filters = {tr("Answers and e-mails (*.ruche-review *.txt *.eml *.json)"), tr("All files (*)")};
    m_context.prompts().chooseFile(m_window, question, [this](const QStringList &paths) {
        if (paths.isEmpty())
            return;
        async::deliver(files::readLater(paths.first(), approval::largestAnswer),
                       this,
                       [this](const Result<QByteArray> &bytes) {
                           if (bytes)
                               preview(*bytes);
                           else
                               tell(bytes.error());
                       });
    });
}

void ReviewActions::preview(const QByteArray &bytes)
{
    services::ReviewPackService packs(m_context.workspace().storage());
    async::deliver(packs.preview(bytes), this, [this, bytes](const Result<services::AnswerReading> &reading) {
        if (reading)
            showAnswer(bytes, *reading);
        else
            tell(reading.error());
    });
}

void ReviewActions::showAnswer(const QByteArray &bytes, const services::AnswerReading &reading)
{
    auto *const dialog = new AnswerDialog(reading, m_window);
    connect(dialog, &AnswerDialog::takeOverRequested, this, [this, bytes] { takeOver(bytes); });
    dialog->open();
}

void ReviewActions::takeOver(const QByteArray &bytes)
{
    services::ReviewPackService packs(m_context.workspace().storage());
    async::deliver(packs.readIn(bytes), this, [this](const Result<services::AnswerReading> &reading) {
        if (!reading)
            tell(reading.error());
        else if (reading->event.isValid())
            m_context.toastWithUndo(
                tr("Answer of %1 read in: %n post(s).", nullptr, reading->taken()).arg(reading->reviewer),
                reading->event);
        emit decided();
    });
}

void ReviewActions::addTo(QMenu *menu, domain::BrandId brand, const QList<domain::PostId> &posts)
{
    const auto add = [this, menu](const QString &text, const auto &run) {
        connect(menu->addAction(text), &QAction::triggered, this, run);
    };
    add(tr("Request review"), [this, posts] { request(posts); });
    add(tr("Approve"), [this, posts] { approve(posts); });
    add(tr("Ask for changes…"), [this, posts] { askChanges(posts); });
    add(tr("Export review pack…"), [this, brand, posts] { exportPack(brand, posts); });
}

} // namespace ruche::ui
