// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importers/postsheet.h"

#include "core/importers/sheettime.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace ruche::importers {

namespace {

/// Without case, accents and anything but letters and digits: "Date de publication" is "datedepublication".
QString bare(const QString &name)
{
    QString kept;
    for (const QChar letter : name.normalized(QString::NormalizationForm_D)) {
        if (letter.isLetterOrNumber())
            kept += letter.toCaseFolded();
    }
    return kept;
}

/// How people and other programs head a column, as bare() makes it; earlier words win over later ones.
const QMap<SheetField, QStringList> &headings()
{
    using enum SheetField;
    static const QMap<SheetField, QStringList> words{
        {Title, {u"title"_s, u"titre"_s, u"posttitle"_s, u"subject"_s, u"objet"_s, u"sujet"_s}},
        {Text,
         {u"text"_s,
          u"texte"_s,
          u"message"_s,
          u"caption"_s,
          u"content"_s,
          u"contenu"_s,
          u"body"_s,
          u"legende"_s,
          u"posttext"_s,
          u"description"_s,
          u"post"_s,
          u"publication"_s,
          u"copy"_s}},
        {Date,
         {u"date"_s,
          u"postingdate"_s,
          u"publishdate"_s,
          u"datedepublication"_s,
          u"scheduleddate"_s,
          u"scheduledate"_s,
          u"datetime"_s,
          u"dateandtime"_s,
          u"dateetheure"_s,
          u"scheduledat"_s,
          u"scheduledfor"_s,
          u"postingtime"_s,
          u"day"_s,
          u"jour"_s}},
        {Time, {u"time"_s, u"heure"_s, u"hour"_s, u"publishtime"_s, u"scheduledtime"_s, u"horaire"_s}},
        {Accounts,
         {u"accounts"_s,
          u"account"_s,
          u"comptes"_s,
          u"compte"_s,
          u"profiles"_s,
          u"profile"_s,
          u"profil"_s,
          u"profils"_s,
          u"networks"_s,
          u"network"_s,
          u"reseaux"_s,
          u"reseau"_s,
          u"channel"_s,
          u"channels"_s,
          u"canal"_s,
          u"platform"_s,
          u"plateforme"_s}},
        {Link, {u"link"_s, u"lien"_s, u"url"_s, u"linkurl"_s, u"adresse"_s}},
        {State, {u"state"_s, u"status"_s, u"statut"_s, u"etat"_s}},
    };
    return words;
}

QStringList listed(const QString &names)
{
    static const QString separators = u",;|\n"_s;
    QStringList list;
    QString name;
    for (const QChar letter : names + u',') {
        if (!separators.contains(letter)) {
            name += letter;
        } else if (name = name.trimmed(); !name.isEmpty()) {
            list << name;
            name.clear();
        }
    }
    list.removeDuplicates();
    return list;
}

/// True for a draft, false for one that is planned; nothing for other words.
std::optional<bool> isDraftWord(const QString &word)
{
    static const QSet<QString> drafts{u"draft"_s, u"brouillon"_s, u"idea"_s, u"idee"_s, u"pending"_s};
    static const QSet<QString> planned{u"scheduled"_s,
                                       u"programme"_s,
                                       u"programmee"_s,
                                       u"planifie"_s,
                                       u"planifiee"_s,
                                       u"planned"_s,
                                       u"schedule"_s,
                                       u"queued"_s};
    const QString key = bare(word);
    if (drafts.contains(key))
        return true;
    return planned.contains(key) ? std::optional(false) : std::nullopt;
}

struct Row
{
    qint64 number = 0;
    QStringList fields;
};

/// Reads rows up to a number of them, the headers first.
Result<QList<Row>> rowsOf(TextSource &source,
                          qsizetype most,
                          const std::function<bool(qint64, qint64)> &progressed,
                          bool *cutOff = nullptr)
{
    QList<Row> rows;
    CsvOptions options;
    options.separator = csvSeparator(source.head());
    options.progressed = progressed;
    options.row = [&rows, most, cutOff](qint64 number, const QStringList &fields) {
        if (rows.size() > most) {
            if (cutOff)
                *cutOff = true;
            return false;
        }
        rows.append({number, fields});
        return true;
    };
    RUCHE_TRY(readCsv(source, options));
    if (rows.size() < 2)
        return fail(ErrorCode::WrongFormat, u"there is no row under the headings"_s, source.bytes().path());
    return rows;
}

/// The values of one column under the headings.
QStringList columnOf(const QList<Row> &rows, const SheetColumns &columns, SheetField field)
{
    QStringList values;
    const int column = columns.value(field, -1);
    for (const Row &row : rows.mid(1))
        values << row.fields.value(column);
    return values;
}

/// Turns rows into posts, or says why not.
class SheetReader
{
public:
    SheetReader(const SheetColumns &columns, DateOrder order)
        : m_columns(columns)
        , m_order(order)
    {
    }

    void take(const Row &row, Sheet &sheet) const
    {
        SheetPost post;
        post.row = row.number;
        post.title = value(row, SheetField::Title);
        post.text = value(row, SheetField::Text);
        const QString link = value(row, SheetField::Link);
        if (!link.isEmpty() && !post.text.contains(link))
            post.text += (post.text.isEmpty() ? u""_s : u"\n"_s) + link;
        post.accounts = listed(value(row, SheetField::Accounts));
        if (post.title.isEmpty() && post.text.isEmpty())
            return sheet.rejections.add(row.number, RejectReason::NothingToSay);
        if (!takeTime(row, post))
            return sheet.rejections.add(
                row.number,
                RejectReason::BadDate,
                (value(row, SheetField::Date) + u' ' + value(row, SheetField::Time)).trimmed());
        const QString state = value(row, SheetField::State);
        post.draft = isDraftWord(state);
        if (!state.isEmpty() && !post.draft)
            return sheet.rejections.add(row.number, RejectReason::UnknownState, state);
        sheet.posts << post;
    }

private:
    [[nodiscard]] QString value(const Row &row, SheetField field) const
    {
        return row.fields.value(m_columns.value(field, -1)).trimmed();
    }
    /// False when there is something that is no time.
    [[nodiscard]] bool takeTime(const Row &row, SheetPost &post) const
    {
        const QString date = value(row, SheetField::Date);
        const QString time = value(row, SheetField::Time);
        if (date.isEmpty())
            return time.isEmpty();
        const std::optional<SheetTime> read = readSheetTime(date, time, m_order);
        if (!read)
            return false;
        post.date = read->date;
        post.time = read->time;
        post.instant = read->instant;
        return true;
    }

    const SheetColumns m_columns;
    const DateOrder m_order;
};

} // namespace

QString sheetFieldName(SheetField field)
{
    switch (field) {
    case SheetField::Title:
        return u"title"_s;
    case SheetField::Text:
        return u"text"_s;
    case SheetField::Date:
        return u"date"_s;
    case SheetField::Time:
        return u"time"_s;
    case SheetField::Accounts:
        return u"accounts"_s;
    case SheetField::Link:
        return u"link"_s;
    case SheetField::State:
        return u"state"_s;
    }
    return {};
}

const QList<SheetField> &sheetFields()
{
    using enum SheetField;
    static const QList<SheetField> fields{Title, Text, Date, Time, Accounts, Link, State};
    return fields;
}

SheetColumns columnsNamed(const QStringList &headers)
{
    QStringList names;
    for (const QString &header : headers)
        names << bare(header);
    SheetColumns columns;
    for (auto it = headings().cbegin(); it != headings().cend(); ++it) {
        for (const QString &word : it.value()) {
            const qsizetype column = names.indexOf(word);
            if (column < 0)
                continue;
            columns.insert(it.key(), int(column));
            break;
        }
    }
    return columns;
}

DateOrder dateOrderOf(const QStringList &dates)
{
    bool monthFirst = false;
    for (const QString &date : dates) {
        const auto [first, second] = leadingNumbers(date);
        if (first > 12)
            return DateOrder::DayFirst;
        monthFirst = monthFirst || second > 12;
    }
    return monthFirst ? DateOrder::MonthFirst : DateOrder::DayFirst;
}

Result<SheetLook> lookAtSheet(TextSource &source)
{
    RUCHE_TRY_ASSIGN(const QList<Row> rows, rowsOf(source, sheetLookRows, {}));
    SheetLook look;
    look.headers = rows.constFirst().fields;
    for (const Row &row : rows.mid(1))
        look.rows << row.fields;
    look.columns = columnsNamed(look.headers);
    look.order = dateOrderOf(columnOf(rows, look.columns, SheetField::Date));
    return look;
}

Result<Sheet> readSheet(TextSource &source, const SheetOptions &options)
{
    bool cutOff = false;
    RUCHE_TRY_ASSIGN(const QList<Row> rows, rowsOf(source, mostSheetRows, options.progressed, &cutOff));
    const QString path = source.bytes().path();
    if (cutOff)
        return fail(ErrorCode::WrongFormat, u"there are more than %1 rows"_s.arg(mostSheetRows), path);
    const SheetColumns columns
        = options.columns.isEmpty() ? columnsNamed(rows.constFirst().fields) : options.columns;
    if (!columns.contains(SheetField::Text) && !columns.contains(SheetField::Title))
        return fail(ErrorCode::WrongFormat, u"no column holds a title or a text"_s, path);
    const DateOrder order = options.order.value_or(dateOrderOf(columnOf(rows, columns, SheetField::Date)));
    const SheetReader reader(columns, order);
    Sheet sheet;
    for (const Row &row : rows.mid(1))
        reader.take(row, sheet);
    return sheet;
}

} // namespace ruche::importers
