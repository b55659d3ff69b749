// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/connection.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace ruche;
using namespace ruche::storage;
using namespace Qt::Literals::StringLiterals;

class tst_Connection : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = Connection::open(m_folder->filePath(u"w.ruche"_s), Access::ReadWrite);
        QVERIFY(opened);
        m_connection = *std::move(opened);
        QVERIFY(m_connection->execute(u"CREATE TABLE t (a INTEGER) STRICT"_s));
        QVERIFY(m_connection->execute(u"INSERT INTO t VALUES (1), (2), (3)"_s));
    }
    void cleanup()
    {
        m_connection.reset();
        m_folder.reset();
    }
    void prepared_manyTexts_keepsTheLastUsedOnly();
    void prepared_oneThatIsBeingRead_outlivesTheOthers();
    void prepared_used_isNotForgotten();

private:
    /// A text that nobody used before.
    QString newText() { return u"SELECT a FROM t WHERE a = %1"_s.arg(++m_texts); }
    void useNewTexts(int count)
    {
        for (int i = 0; i < count; ++i)
            (void)m_connection->value(newText());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Connection> m_connection;
    int m_texts = 0;
};

void tst_Connection::prepared_manyTexts_keepsTheLastUsedOnly()
{
    useNewTexts(5 * Connection::mostStatements);
    QVERIFY(m_connection->statementCount() <= Connection::mostStatements);
    QVERIFY(m_connection->statementCount() >= Connection::mostStatements / 2);
    QCOMPARE(m_connection->value(u"SELECT count(*) FROM t"_s)->toInt(), 3);
}

void tst_Connection::prepared_oneThatIsBeingRead_outlivesTheOthers()
{
    const auto rows = m_connection->run(u"SELECT a FROM t ORDER BY a"_s);
    QVERIFY(rows);
    QList<int> read;
    while ((*rows)->next()) {
        read << (*rows)->value(0).toInt();
        useNewTexts(2 * Connection::mostStatements);
    }
    (*rows)->finish();
    QCOMPARE(read, QList<int>({1, 2, 3}));
}

void tst_Connection::prepared_used_isNotForgotten()
{
    const QString often = u"SELECT max(a) FROM t"_s;
    QSqlQuery *const first = &m_connection->prepared(often);
    for (int i = 0; i < 3 * Connection::mostStatements; ++i) {
        useNewTexts(1);
        QCOMPARE(&m_connection->prepared(often), first);
    }
}

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_connection.moc"
