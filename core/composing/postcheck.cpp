// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/composing/postcheck.h"

#include "core/composing/entities.h"
#include "core/composing/graphemes.h"
#include "core/composing/links.h"
#include "core/composing/threadsplit.h"

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::composing {

namespace {

using FindingKind = Finding::Kind;
using domain::Capability;

bool isPicture(const CheckedFile &file)
{
    return file.mimeType.isEmpty() || file.mimeType.startsWith("image/"_L1);
}

/// The number that splitThread() would put under part `index`; nothing for a single one.
QString partNumber(qsizetype index, qsizetype count)
{
    return count < 2 ? QString() : u"\n%1/%2"_s.arg(index + 1).arg(count);
}

/// How far over the limit, in the unit that is exceeded; at most 0 when it fits.
int excess(const TextLength &length)
{
    const int characters = length.limit == 0 ? 0 : length.length - length.limit;
    const int bytes = length.byteLimit == 0 ? 0 : length.bytes - length.byteLimit;
    return std::max(characters, bytes);
}

/// The longest beginning of a text that fits with `ending` behind it, in UTF-16 units.
qsizetype fittingLength(QStringView text, const domain::Limits &limits, const QString &ending)
{
    const QList<qsizetype> ends = graphemeEnds(text);
    auto low = ends.begin();
    auto high = ends.end();
    qsizetype best = 0;
    while (low != high) { // the length grows with the end, so half at a time
        const auto middle = low + (high - low) / 2;
        if (measure(text.left(*middle).toString() + ending, limits).fits()) {
            best = *middle;
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return best;
}

class Checker
{
public:
    Checker(const CheckedPost &post, const domain::Account &account, const domain::Limits &limits)
        : m_post(post)
        , m_account(account)
        , m_limits(limits)
    {
    }

    QList<Finding> run(const QDateTime &now)
    {
        checkWhole(now);
        checkTitle();
        checkText();
        checkEntities();
        checkFiles();
        std::stable_sort(m_findings.begin(), m_findings.end(), [](const Finding &a, const Finding &b) {
            return a.severity < b.severity;
        });
        return m_findings;
    }

private:
    void error(FindingKind kind, Finding::Fix fix, qint64 amount = 0, qint64 limit = 0, qsizetype file = -1)
    {
        m_findings << Finding{kind, Finding::Severity::Error, fix, amount, limit, file};
    }
    void warn(FindingKind kind, Finding::Fix fix, qint64 amount = 0, qint64 limit = 0, qsizetype file = -1)
    {
        m_findings << Finding{kind, Finding::Severity::Warning, fix, amount, limit, file};
    }
    [[nodiscard]] bool can(Capability capability) const
    {
        return m_account.capabilities.testFlag(capability);
    }

    void checkWhole(const QDateTime &now)
    {
        const bool titled = takesTitle(m_limits) && !m_post.title.trimmed().isEmpty();
        if (!titled && m_post.text.trimmed().isEmpty() && m_post.files.isEmpty())
            error(FindingKind::NothingToSay, Finding::Fix::None);
        if (m_post.plannedAt && *m_post.plannedAt <= now)
            error(FindingKind::TimeInThePast, Finding::Fix::ChangeTime);
        if (m_account.state == domain::AccountState::ToReconnect)
            warn(FindingKind::ToReconnect, Finding::Fix::None);
    }

    void checkTitle()
    {
        if (!takesTitle(m_limits))
            return;
        const qsizetype length = m_post.title.trimmed().size();
        if (length == 0 && needsTitle(m_limits))
            error(FindingKind::TitleMissing, Finding::Fix::WriteTitle);
        else if (length == 0)
            warn(FindingKind::TitleMissing, Finding::Fix::WriteTitle);
        if (m_limits.title > 0 && length > m_limits.title)
            error(
                FindingKind::TitleTooLong, Finding::Fix::WriteTitle, length - m_limits.title, m_limits.title);
    }

    void checkText()
    {
        const bool threaded = can(Capability::Thread);
        const domain::Limits beside = limitsBeside(m_limits, m_post.options.contentWarning);
        const TextLength length = lengthOf(m_post.text, beside, threaded);
        const auto fix = threaded ? Finding::Fix::SplitIntoThread : Finding::Fix::Shorten;
        if (length.limit > 0 && length.length > length.limit)
            error(FindingKind::TextTooLong, fix, length.length - length.limit, m_limits.text);
        else if (length.byteLimit > 0 && length.bytes > length.byteLimit)
            error(FindingKind::TooManyBytes, fix, length.bytes - length.byteLimit, length.byteLimit);
    }

    void checkEntities()
    {
        if (textWithoutTrackers(m_post.text) != m_post.text)
            warn(FindingKind::Trackers, Finding::Fix::CleanLinks);
        if (m_limits.hashtags == 0 && m_limits.mentions == 0)
            return;
        const QList<Entity> entities = findEntities(m_post.text, Scheme::Optional);
        const auto count = [&entities](Entity::Kind kind) {
            return std::count_if(entities.begin(), entities.end(), [kind](const Entity &entity) {
                return entity.kind == kind;
            });
        };
        if (const qint64 over = count(Entity::Kind::Hashtag) - m_limits.hashtags;
            m_limits.hashtags > 0 && over > 0)
            error(FindingKind::TooManyHashtags, Finding::Fix::None, over, m_limits.hashtags);
        if (const qint64 over = count(Entity::Kind::Mention) - m_limits.mentions;
            m_limits.mentions > 0 && over > 0)
            error(FindingKind::TooManyMentions, Finding::Fix::None, over, m_limits.mentions);
    }

    void checkFiles()
    {
        const qsizetype count = m_post.files.size();
        if (count > 0 && !can(Capability::Media) && !can(Capability::Assisted)) {
            error(FindingKind::FilesNotTaken, Finding::Fix::DropFiles, count, 0, 0);
            return;
        }
        if (m_limits.mediaCount > 0 && count > m_limits.mediaCount)
            error(FindingKind::TooManyFiles,
                  Finding::Fix::DropFiles,
                  count - m_limits.mediaCount,
                  m_limits.mediaCount,
                  m_limits.mediaCount);
        for (qsizetype i = 0; i < count; ++i)
            checkFile(i);
    }

    /// Such pictures leave smaller, or as another type, where a network wants that (see media::PictureMaker).
    [[nodiscard]] bool isMadeToFit(const CheckedFile &file) const
    {
        const QStringList made{u"image/jpeg"_s, u"image/png"_s};
        const bool still = made.contains(file.mimeType) || file.mimeType == "image/webp"_L1;
        return still
            && (m_limits.mediaTypes.isEmpty() || m_limits.mediaTypes.contains(made.first())
                || m_limits.mediaTypes.contains(made.last()));
    }

    void checkFile(qsizetype index)
    {
        const CheckedFile &file = m_post.files.at(index);
        const bool video = file.mimeType.startsWith("video/"_L1);
        const qint64 most = video ? m_limits.videoBytes : m_limits.imageBytes;
        const bool madeToFit = isMadeToFit(file);
        if (most > 0 && file.bytes > most && !madeToFit)
            error(FindingKind::FileTooLarge, Finding::Fix::DropFile, file.bytes - most, most, index);
        if (!m_limits.mediaTypes.isEmpty() && !file.mimeType.isEmpty()
            && !m_limits.mediaTypes.contains(file.mimeType) && !madeToFit)
            error(FindingKind::FileTypeNotTaken, Finding::Fix::DropFile, 0, 0, index);
        if (!can(Capability::AltText) || !isPicture(file))
            return;
        const qsizetype length = file.altText.trimmed().size();
        if (length == 0)
            warn(FindingKind::AltTextMissing, Finding::Fix::DescribeFile, 0, m_limits.altText, index);
        else if (m_limits.altText > 0 && length > m_limits.altText)
            error(FindingKind::AltTextTooLong,
                  Finding::Fix::DescribeFile,
                  length - m_limits.altText,
                  m_limits.altText,
                  index);
    }

    const CheckedPost &m_post;
    const domain::Account &m_account;
    const domain::Limits &m_limits;
    QList<Finding> m_findings;
};

} // namespace

bool takesTitle(const domain::Limits &limits)
{
    return limits.title > 0 || limits.text == 0;
}

bool needsTitle(const domain::Limits &limits)
{
    return limits.title > 0;
}

QList<Finding> checkPost(const CheckedPost &post,
                         const domain::Account &account,
                         const domain::Limits &limits,
                         const QDateTime &now)
{
    return Checker(post, account, limits).run(now);
}

domain::Limits limitsBeside(const domain::Limits &limits, const QString &contentWarning)
{
    domain::Limits beside = limits;
    if (limits.text > 0)
        beside.text = std::max(1, limits.text - measure({}, limits, contentWarning).length);
    return beside;
}

TextLength lengthOf(const QString &text, const domain::Limits &limits, bool threaded)
{
    if (!threaded)
        return measure(text, limits);
    const QList<ManualPart> parts = manualParts(text);
    std::optional<TextLength> worst;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        QString part = text.mid(parts.at(i).start, parts.at(i).length);
        if (parts.size() > 1)
            part = part.trimmed() + partNumber(i, parts.size());
        const TextLength length = measure(part, limits);
        if (!worst || excess(length) > excess(*worst))
            worst = length;
    }
    return *worst;
}

QList<TextRange> overflow(const QString &text, const domain::Limits &limits, bool threaded)
{
    if (limits.text == 0 && limits.bytes == 0)
        return {};
    const QList<ManualPart> parts = threaded ? manualParts(text) : QList<ManualPart>{{0, text.size()}};
    QList<TextRange> ranges;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringView part = QStringView(text).mid(parts.at(i).start, parts.at(i).length);
        const QString number = partNumber(i, parts.size());
        if (measure(part.toString() + number, limits).fits())
            continue;
        const qsizetype fitting = fittingLength(part, limits, number);
        ranges << TextRange{parts.at(i).start + fitting, part.size() - fitting};
    }
    return ranges;
}

QString shortened(const QString &text, const domain::Limits &limits)
{
    const QString whole = text.trimmed();
    if (measure(whole, limits).fits())
        return whole;
    const qsizetype fitting = fittingLength(whole, limits, {});
    QTextBoundaryFinder sentences(QTextBoundaryFinder::Sentence, whole);
    sentences.setPosition(fitting);
    const qsizetype sentence
        = sentences.isAtBoundary() ? fitting : std::max(sentences.toPreviousBoundary(), qsizetype(0));
    if (sentence * 3 >= fitting * 2)
        return whole.left(sentence).trimmed();
    const QString dots(QChar(0x2026));
    qsizetype end = fittingLength(whole, limits, dots);
    for (qsizetype at = end; at > end / 2; --at) {
        if (whole.at(at).isSpace()) {
            end = at;
            break;
        }
    }
    return whole.left(end).trimmed() + dots;
}

} // namespace ruche::composing
